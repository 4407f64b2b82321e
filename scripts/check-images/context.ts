import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A copy of the repository without what .dockerignore leaves out. */
export function makeContext(root: string, target: string): void {
  mkdirSync(target, { recursive: true });
  const rules = readFileSync(join(root, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    // Docker means the top folder by a bare name, tar any folder; tar knows no ** either.
    .map((line) => (line.startsWith('**/') ? line.slice(3) : `./${line}`));
  const excludes = rules.flatMap((rule) => ['--exclude', rule]);
  const archive = join(target, '..', 'context.tar');
  execFileSync('tar', ['--create', '--file', archive, ...excludes, '--directory', root, '.']);
  execFileSync('tar', ['--extract', '--file', archive, '--directory', target]);
}
