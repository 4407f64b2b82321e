import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '../../..');

const copied = ['manifests', 'flux', 'docker', 'docker-compose.yml', 'package.json'];
const apps = ['ai-analyzer-service', 'notification-service', 'processor-service', 'upload-service', 'web'];

export interface Edit {
  file: string;
  from: string | RegExp;
  to: string;
}

/** The tree with one thing broken; gone after the test. */
export function brokenCopy(...edits: Edit[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'manifests-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
  for (const app of apps) {
    mkdirSync(join(copy, 'apps', app), { recursive: true });
    cpSync(join(root, 'apps', app, 'Dockerfile'), join(copy, 'apps', app, 'Dockerfile'));
    cpSync(join(root, 'apps', app, 'package.json'), join(copy, 'apps', app, 'package.json'));
    symlinkSync(join(root, 'apps', app, 'src'), join(copy, 'apps', app, 'src'));
  }
  for (const path of ['packages', 'infrastructure']) symlinkSync(join(root, path), join(copy, path));
  for (const { file, from, to } of edits) {
    const path = join(copy, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${String(from)}: the test breaks nothing.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, after);
  }
  return copy;
}
