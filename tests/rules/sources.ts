import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** From the root, with slashes. */
  path: string;
  text: string;
}

const skipped = new Set(['node_modules', 'dist', '.next', '.turbo', 'generated', 'coverage']);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

function sourcesIn(groups: readonly string[], wanted: (path: string) => boolean): Source[] {
  return groups
    .flatMap((group) => filesIn(join(root, group)))
    .map((file) => ({ file, path: relative(root, file) }))
    .filter(({ path }) => wanted(path))
    .map(({ file, path }) => ({ path, text: readFileSync(file, 'utf8') }));
}

/** What goes into production: the sources of apps and packages without their tests. */
export function productionSources(): Source[] {
  return sourcesIn(
    ['apps', 'packages'],
    (path) =>
      /^(apps|packages)\/[^/]+\/src\/.*\.tsx?$/.test(path) &&
      !/\.test\.tsx?$|test-helper|\/testing\/|\/test\//.test(path),
  );
}

export function testSources(): Source[] {
  return sourcesIn(['apps', 'packages', 'scripts', 'bench', 'eval', 'tests'], (path) =>
    /\.test\.tsx?$|test-helper\.tsx?$/.test(path),
  );
}
