import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
let builder: Promise<[program: string, ...args: string[]]> | undefined;

/** The first of both that is installed. */
function findBuilder(): Promise<[string, ...string[]]> {
  builder ??= (async () => {
    for (const [program, ...args] of [
      ['kustomize', 'build'],
      ['kubectl', 'kustomize'],
    ] as const) {
      const found = await run(program, [...args, '--help']).then(
        () => true,
        () => false,
      );
      if (found) return [program, ...args];
    }
    throw new Error('Neither kustomize nor kubectl is installed: one of them builds the overlays.');
  })();
  return builder;
}

/** @returns YAML; @throws Error with the builder's own words. */
export async function kustomize(folder: string): Promise<string> {
  const [program, ...args] = await findBuilder();
  try {
    const { stdout } = await run(program, [...args, folder], { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stderr }: { stderr?: unknown } = Object(error);
    throw new Error(`${folder} does not build: ${String(stderr).trim()}`, { cause: error });
  }
}

export interface KustomizationFolder {
  /** Relative to the root. */
  path: string;
  isComponent: boolean;
  text: string;
}

export function kustomizations(root: string): KustomizationFolder[] {
  return ['manifests', 'flux']
    .flatMap((top) => readdirSync(join(root, top), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.name === 'kustomization.yaml')
    .map((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return {
        path: relative(root, entry.parentPath),
        isComponent: /^kind: Component$/m.test(text),
        text,
      };
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** Those that are applied as they are; what they are made of is built with them. */
export function overlays(root: string): string[] {
  return kustomizations(root)
    .filter(({ path, isComponent }) => !isComponent && !path.startsWith('manifests/base'))
    .map(({ path }) => path);
}
