import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What each file of checks/ exports. */
export interface ManifestCheck {
  name: string;
  /** @returns the faults of the tree at `root`, each a sentence. */
  run(root: string): Promise<string[]>;
}

export interface ManifestResult {
  name: string;
  faults: string[];
  seconds: number;
}

export async function loadChecks(folder: string): Promise<ManifestCheck[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.includes('.test'));
  return Promise.all(
    files.sort().map(async (file) => {
      const module: unknown = await import(pathToFileURL(join(folder, file)).href);
      if (!isCheck(module)) throw new Error(`${file} exports no name and run().`);
      return module;
    }),
  );
}

function isCheck(module: unknown): module is ManifestCheck {
  const { name, run }: { name?: unknown; run?: unknown } = Object(module);
  return typeof name === 'string' && typeof run === 'function';
}

/** A check that throws has found a fault too. */
export async function runChecks(checks: readonly ManifestCheck[], root: string): Promise<ManifestResult[]> {
  const results: ManifestResult[] = [];
  for (const check of checks) {
    const since = performance.now();
    const faults = await check
      .run(root)
      .catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
    results.push({ name: check.name, faults, seconds: (performance.now() - since) / 1000 });
  }
  return results;
}
