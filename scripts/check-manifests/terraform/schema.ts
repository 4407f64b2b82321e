import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockSchema, ResourceSchema } from '../../terraform-schema/bindings.ts';
import { blocks, isBody, type Body, type Resource } from './read-terraform.ts';

export interface ProviderSchema {
  versions: Record<string, string>;
  resources: Record<string, ResourceSchema>;
}

/** What any resource takes besides the arguments of its kind. */
const META = new Set(['count', 'for_each', 'depends_on', 'lifecycle', 'provider', 'dynamic']);

export function readSchema(folder: string): ProviderSchema {
  return JSON.parse(readFileSync(join(folder, 'provider-schema.json'), 'utf8')) as ProviderSchema;
}

export function schemaOf(schema: ProviderSchema, { address, type }: Resource): ResourceSchema | undefined {
  return schema.resources[address.startsWith('data.') ? `data_${type}` : type];
}

/** What a resource says that its provider does not know, and what the provider asks for and it does not say. */
export function schemaFaults(resource: Resource, schema: ProviderSchema): string[] {
  const known = schemaOf(schema, resource);
  if (!known) return [`${resource.address}: provider-schema.json does not know ${resource.type}.`];
  return bodyFaults(resource.body, known, resource.address);
}

function bodyFaults(body: Body, schema: BlockSchema, where: string): string[] {
  const dynamic = dynamicBlocks(body);
  const said = new Set([...Object.keys(body), ...dynamic.map(([name]) => name)]);
  const unknown = [...said].filter(
    (name) => !META.has(name) && !(name in schema.arguments) && !(name in schema.blocks),
  );
  const asked = [
    ...Object.entries(schema.arguments).flatMap(([name, required]) => (required ? [name] : [])),
    ...Object.entries(schema.blocks).flatMap(([name, { required }]) => (required ? [name] : [])),
  ];
  return [
    ...unknown.map((name) => `${where}: ${name} is no argument of it.`),
    ...asked.filter((name) => !said.has(name)).map((name) => `${where}: ${name} is missing.`),
    ...Object.entries(schema.blocks).flatMap(([name, inner]) =>
      [...blocks(body[name]), ...dynamic.flatMap(([of, content]) => (of === name ? [content] : []))].flatMap(
        (block) => bodyFaults(block, inner, `${where}.${name}`),
      ),
    ),
  ];
}

function dynamicBlocks(body: Body): [name: string, content: Body][] {
  if (!isBody(body['dynamic'])) return [];
  return Object.entries(body['dynamic']).flatMap(([name, declared]) =>
    blocks(declared).flatMap(({ content }) => blocks(content).map((inner): [string, Body] => [name, inner])),
  );
}
