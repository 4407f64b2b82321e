import { isBody, type Terraform } from './read-terraform.ts';
import { referencesIn, type Reference } from './references.ts';
import { schemaOf, type ProviderSchema } from './schema.ts';

/** References to what is not declared, and declarations that nothing refers to. */
export function referenceFaults(terraform: Terraform, schema: ProviderSchema): string[] {
  const referred = new Set<string>();
  const faults: string[] = [];
  const declared = new Set([
    ...terraform.variables.map(({ name }) => `var.${name}`),
    ...[...terraform.locals.keys()].map((name) => `local.${name}`),
    ...terraform.resources.map(({ address }) => address),
  ]);
  for (const { file, content } of terraform.documents) {
    for (const reference of referencesIn(content)) {
      referred.add(reference.address);
      if (!declared.has(reference.address)) faults.push(`${file}: ${reference.address} is declared nowhere.`);
      else faults.push(...resourceFaults(reference, terraform, schema).map((fault) => `${file}: ${fault}`));
    }
  }
  for (const address of declared) {
    if (/^(var|local)\./.test(address) && !referred.has(address)) faults.push(`${address} is used nowhere.`);
  }
  return faults;
}

function resourceFaults(
  reference: Reference,
  { resources, locals }: Terraform,
  schema: ProviderSchema,
): string[] {
  const { address, index, attribute } = reference;
  if (address.startsWith('local.')) return localFaults(reference, locals.get(address.slice('local.'.length)));
  const resource = resources.find((candidate) => candidate.address === address);
  if (!resource) return [];
  const faults: string[] = [];
  const many = 'count' in resource.body || 'for_each' in resource.body;
  if (index !== '' && !many) faults.push(`${address} is one, and is asked for ${index}.`);
  if (index === '' && many && attribute)
    faults.push(`${address} is several, and is asked for .${attribute}.`);
  if (attribute && !schemaOf(schema, resource)?.attributes.includes(attribute)) {
    faults.push(`${address} has no ${attribute}.`);
  }
  return faults;
}

function localFaults({ address, index, attribute }: Reference, value: unknown): string[] {
  if (!attribute || index !== '' || !isBody(value) || attribute in value) return [];
  return [`${address} has no ${attribute}.`];
}
