import { compile, type Placed } from '../lib/compile.ts';
import { build, titleOf } from '../lib/documents.ts';
import { overlays } from '../lib/kustomize.ts';
import { modelOf, usualGroup, validatorOf } from '../lib/models.ts';

export const name = 'every document is valid against its schema, misspelled keys included';

export async function run(root: string): Promise<string[]> {
  const placed = await allDocuments(root);
  return [...(await validate(placed)), ...compile(placed)];
}

/** Each object once, though several overlays have it. */
async function allDocuments(root: string): Promise<Placed[]> {
  const seen = new Map<string, Placed>();
  for (const place of overlays(root)) {
    for (const document of await build(root, place)) {
      seen.set(JSON.stringify(document), { document, place });
    }
  }
  return [...seen.values()];
}

async function validate(placed: readonly Placed[]): Promise<string[]> {
  const faults = await Promise.all(
    placed.map(async ({ document, place }) => {
      const title = `${place}: ${titleOf(document)}`;
      const model = modelOf(document.apiVersion, document.kind);
      if (!model) return `${title}: no schema is known for ${document.apiVersion}.`;
      if (!model.hasValidator) return undefined;
      const Kind = await validatorOf(model, document.kind);
      if (!Kind) return `${title}: ${document.apiVersion} has no kind ${document.kind}.`;
      try {
        new Kind({ ...document, apiVersion: usualGroup(document.apiVersion) }).validate();
        return undefined;
      } catch (error) {
        return `${title}: ${error instanceof Error ? error.message : String(error)}`;
      }
    }),
  );
  return faults.filter((fault) => fault !== undefined);
}
