import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { build, settings, variable, type Fields } from '../lib/documents.ts';
import { ofKind } from '../lib/workloads.ts';

export const name = 'every ${NAME} is known to Terraform and to each cluster';

export async function run(root: string): Promise<string[]> {
  const used = new Set(
    ['manifests', 'flux'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
        .flatMap((entry) => {
          const text = readFileSync(join(entry.parentPath, entry.name), 'utf8').replace(/^\s*#.*$/gm, '');
          return [...text.matchAll(variable)].map(([, one = '']) => one);
        }),
    ),
  );
  const listed = new Set(settings(root).keys());
  const faults = [
    ...notText(Object.fromEntries(settings(root)), 'manifests/settings.example.env'),
    ...missing(used, listed, 'manifests/settings.example.env does not list'),
    ...missing(listed, used, 'Nothing uses'),
  ];
  for (const cluster of ['dev', 'prod']) {
    const documents = await build(root, `flux/clusters/${cluster}`);
    const given = ofKind(documents, 'ConfigMap').find(({ metadata }) => metadata.name === 'cluster-settings');
    const keys = new Set(Object.keys(given?.data ?? {}));
    const file = `flux/clusters/${cluster}/cluster-settings.yaml`;
    faults.push(...missing(used, keys, `${file} has no`), ...notText(given?.data ?? {}, file));
  }
  return faults;
}

/** Flux fills values into YAML 1.1, where on, no and 12 are no text; a ConfigMap takes text only. */
function notText(values: Fields, file: string): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== '' && typeof parse(String(value), { version: '1.1' }) !== 'string')
    .map(
      ([key, value]) => `${file}: ${key} would be no text as ${String(value)}; it wants quotes of its own.`,
    );
}

const missing = (wanted: ReadonlySet<string>, there: ReadonlySet<string>, said: string): string[] =>
  [...wanted].filter((one) => !there.has(one)).map((one) => `${said} ${one}.`);
