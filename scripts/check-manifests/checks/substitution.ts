import { join } from 'node:path';
import { buildText } from '../lib/build-cache.ts';
import { at, parse, settings, titleOf, type Document } from '../lib/documents.ts';

export const name = 'Flux fills in what it is meant to, and leaves alone what others write in ${…}';

const OPT_OUT = 'kustomize.toolkit.fluxcd.io/substitute';
/** What a Kustomization with postBuild applies. */
const FILLED_IN = [
  ...['dev', 'prod'].flatMap((of) =>
    ['', '/foundation', '/migrations'].map((step) => `manifests/${of}${step}`),
  ),
  ...['', '/configs', '/controllers', '/images'].map((part) => `flux/infrastructure${part}`),
];

export async function run(root: string): Promise<string[]> {
  const known = new Set(settings(root).keys());
  const faults = await Promise.all(
    FILLED_IN.map(async (folder) =>
      parse(await buildText(join(root, folder)), folder)
        .flatMap((document) => documentFaults(document, known))
        .map((fault) => `${folder}: ${fault}`),
    ),
  );
  return faults.flat();
}

function documentFaults(document: Document, known: ReadonlySet<string>): string[] {
  const title = titleOf(document);
  const opened = [...JSON.stringify(document).matchAll(/\$\{([^}]*)/g)].map(([, inside = '']) => inside);
  const ofFlux = opened.filter((inside) => known.has(inside));
  const ofOthers = opened.filter((inside) => !known.has(inside));
  if (at(document, 'metadata', 'annotations', OPT_OUT) === 'disabled')
    return ofFlux.map((one) => `${title} asks for ${one}, and Flux leaves it alone.`);
  return [...new Set(ofOthers)].map(
    (one) => `${title}: Flux would take \${${one}} for a name of its own; it wants ${OPT_OUT}: disabled.`,
  );
}
