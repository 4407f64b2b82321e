import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { kustomize } from './kustomize.ts';
import { textsAt } from './fields.ts';

const store = join(import.meta.dirname, '../../../node_modules/.cache/check-manifests');

/** Built text of a folder; by what is in it, so that it is built again only after a change. */
export async function buildText(folder: string): Promise<string> {
  const file = join(store, `${fingerprint(folder)}.yaml`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const text = await kustomize(folder);
  mkdirSync(store, { recursive: true });
  // Two processes may write the same; neither may read the half of it.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
  return text;
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const used of [...foldersOf(folder, new Set())].sort()) {
    hash.update(`${relative(folder, used)}\0`);
    for (const name of readdirSync(used, { withFileTypes: true })) {
      if (name.isFile()) hash.update(`${name.name}\0`).update(readFileSync(join(used, name.name)));
    }
  }
  return hash.digest('hex');
}

/** The folder and all that it is made of. */
function foldersOf(folder: string, found: Set<string>): Set<string> {
  const file = join(folder, 'kustomization.yaml');
  if (found.has(folder) || !existsSync(folder)) return found;
  found.add(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !existsSync(join(path, 'kustomization.yaml'))) foldersOf(path, found);
  }
  if (!existsSync(file)) return found;
  const kustomization: unknown = parse(readFileSync(file, 'utf8'));
  for (const part of [...textsAt(kustomization, 'resources'), ...textsAt(kustomization, 'components')]) {
    if (!/\.ya?ml$/.test(part)) foldersOf(join(folder, part), found);
  }
  return found;
}
