import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from '@cdktf/hcl2json';

/** A block as hcl2json gives it: attributes as values, blocks as arrays of objects, expressions as "${…}". */
export type Body = Readonly<Record<string, unknown>>;

interface Declared {
  name: string;
  file: string;
  body: Body;
}

export interface Resource extends Declared {
  /** azurerm_key_vault.main, or data.azurerm_client_config.current. */
  address: string;
  type: string;
}

export interface Terraform {
  variables: Declared[];
  outputs: Declared[];
  resources: Resource[];
  /** Name → expression or value. */
  locals: Map<string, unknown>;
  /** The terraform {} block. */
  settings: Body;
  /** Everything of every file, to look for references in. */
  documents: { file: string; content: Body }[];
}

/** @throws Error with file, line and column where a file cannot be parsed. */
export async function readTerraform(folder: string): Promise<Terraform> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tf'));
  const documents = await Promise.all(files.sort().map((file) => readDocument(folder, file)));
  return {
    documents,
    variables: documents.flatMap((document) => declared(document, 'variable')),
    outputs: documents.flatMap((document) => declared(document, 'output')),
    resources: documents.flatMap((document) => [
      ...resources(document, 'resource', ''),
      ...resources(document, 'data', 'data.'),
    ]),
    locals: new Map(
      documents.flatMap(({ content }) => blocks(content['locals']).flatMap((body) => Object.entries(body))),
    ),
    settings: Object.assign({}, ...documents.flatMap(({ content }) => blocks(content['terraform']))),
  };
}

/** The arguments of a .tfvars or .hcl file. */
export async function readArguments(path: string): Promise<Body> {
  return parsed(path);
}

/** hcl2json's "${…}" for anything that is no literal. */
export function isExpression(value: unknown): value is string {
  return typeof value === 'string' && value.includes('${');
}

export function blocks(value: unknown): Body[] {
  return Array.isArray(value) ? value.filter(isBody) : [];
}

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readDocument(folder: string, file: string) {
  return { file, content: await parsed(join(folder, file)) };
}

async function parsed(path: string): Promise<Body> {
  return (await parse(basename(path), readFileSync(path, 'utf8'))) as Body;
}

function declared({ file, content }: { file: string; content: Body }, kind: string): Declared[] {
  const named = content[kind];
  if (!isBody(named)) return [];
  return Object.entries(named).flatMap(([name, bodies]) =>
    blocks(bodies).map((body) => ({ name, file, body })),
  );
}

function resources(document: { file: string; content: Body }, kind: string, prefix: string): Resource[] {
  const types = document.content[kind];
  if (!isBody(types)) return [];
  return Object.keys(types).flatMap((type) =>
    declared({ file: document.file, content: types }, type).map((resource) => ({
      ...resource,
      type,
      address: `${prefix}${type}.${resource.name}`,
    })),
  );
}
