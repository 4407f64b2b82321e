import { build } from '../lib/documents.ts';
import { kustomizations, overlays } from '../lib/kustomize.ts';

export const name = 'every overlay builds';

export async function run(root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const folder of overlays(root)) {
    try {
      const documents = await build(root, folder);
      if (documents.length === 0) faults.push(`${folder} builds to nothing.`);
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
  }
  return [...faults, ...unusedComponents(root)];
}

/** A component that nobody builds is checked by nobody; one without resources is there to be filled. */
function unusedComponents(root: string): string[] {
  const all = kustomizations(root);
  return all
    .filter(({ isComponent, text }) => isComponent && !text.includes('resources: []'))
    .map(({ path }) => path.replace(/^manifests\//, ''))
    .filter(
      (path) => !all.some(({ text }) => text.includes(`- ../${path}`) || text.includes(`- ../../${path}`)),
    )
    .map((path) => `No overlay uses manifests/${path}.`);
}
