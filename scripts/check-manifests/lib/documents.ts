import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { buildText } from './build-cache.ts';
import type { Fields } from './fields.ts';

export { at, listAt, textsAt, type Field, type Fields } from './fields.ts';

/** One Kubernetes object; `schemas.ts` is what holds its shape. */
export interface Document {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Fields; annotations?: Fields };
  spec: Fields;
  data?: Fields;
  stringData?: Fields;
}

/** What is deployed in one place: the three steps together. */
export const environments = ['local', 'preview', 'dev', 'prod'] as const;
export const steps = ['foundation', 'migrations', '.'] as const;

const built = new Map<string, Promise<Document[]>>();

/** The documents of one folder, with each ${NAME} filled in from settings.example.env. */
export function build(root: string, folder: string): Promise<Document[]> {
  const key = join(root, folder);
  const known = built.get(key) ?? buildText(key).then((text) => parse(fillIn(text, settings(root)), folder));
  built.set(key, known);
  return known;
}

export async function buildEnvironment(root: string, environment: string): Promise<Document[]> {
  const parts = await Promise.all(steps.map((step) => build(root, join('manifests', environment, step))));
  return parts.flat();
}

export function parse(text: string, source: string): Document[] {
  return parseAllDocuments(text)
    .filter((document) => document.contents !== null)
    .map((document) => {
      if (document.errors[0]) throw new Error(`${source}: ${document.errors[0].message}`);
      return document.toJS() as Document;
    });
}

/** NAME → example value. */
export function settings(root: string): Map<string, string> {
  const file = join(root, 'manifests/settings.example.env');
  if (!existsSync(file)) return new Map();
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
        return name ? [[name, value ?? '']] : [];
      }),
  );
}

export const variable = /\$\{([A-Z][A-Z0-9_]*)\}/g;

function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(variable, (whole, name: string) => values.get(name) ?? whole);
}

export const titleOf = (document: Document): string => `${document.kind} ${document.metadata.name}`;
