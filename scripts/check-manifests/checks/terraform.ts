import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { environmentFaults } from '../terraform/environments.ts';
import { formatFaults } from '../terraform/format.ts';
import { blocks, readTerraform } from '../terraform/read-terraform.ts';
import { referenceFaults } from '../terraform/reference-faults.ts';
import { readSchema, schemaFaults } from '../terraform/schema.ts';

export const name =
  'terraform: parsed, formatted, every argument known to the provider, every reference declared';

export async function run(root: string): Promise<string[]> {
  const folder = join(root, 'infrastructure/terraform');
  if (!existsSync(folder)) return ['infrastructure/terraform is missing.'];
  const terraform = await readTerraform(folder);
  const schema = readSchema(folder);
  return [
    ...terraform.resources.flatMap((resource) => schemaFaults(resource, schema)),
    ...referenceFaults(terraform, schema),
    ...(await environmentFaults(folder, terraform)),
    ...versionFaults(terraform.settings, schema.versions),
    ...undescribed(terraform.variables, 'variable'),
    ...undescribed(terraform.outputs, 'output'),
    ...sources(folder).flatMap((file) => formatFaults(file, readFileSync(join(folder, file), 'utf8'))),
  ];
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(tf|tfvars|hcl)$/.test(file),
  );
}

function versionFaults(
  settings: Readonly<Record<string, unknown>>,
  versions: Record<string, string>,
): string[] {
  const pinned = new Map(
    blocks(settings['required_providers']).flatMap((providers) => Object.entries(providers)),
  );
  return Object.entries(versions).flatMap(([provider, version]) => {
    const { version: wanted }: { version?: unknown } = Object(pinned.get(provider));
    return wanted === version
      ? []
      : [`versions.tf pins ${provider} ${String(wanted)}, provider-schema.json is of ${version}.`];
  });
}

function undescribed(
  declared: { name: string; body: Readonly<Record<string, unknown>> }[],
  kind: string,
): string[] {
  return declared
    .filter(({ body }) => !body['description'])
    .map(({ name: of }) => `The ${kind} ${of} has no description.`);
}
