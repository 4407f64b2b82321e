// node scripts/terraform-schema/main.ts FOLDER…: what the providers' resources take, as provider-schema.json.
// A FOLDER is an unpacked `npm pack @cdktf/provider-azurerm@14.23.1` or `@cdktf/provider-random@12.0.1`: packages
// that were generated from the schema of the very provider version that versions.tf pins.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBindings, type ResourceSchema } from './bindings.ts';
import { readTerraform } from '../check-manifests/terraform/read-terraform.ts';

const infrastructure = join(import.meta.dirname, '../../infrastructure/terraform');
const { resources } = await readTerraform(infrastructure);
const types = [
  ...new Set(resources.map(({ address, type }) => (address.startsWith('data.') ? `data_${type}` : type))),
];
const schema: Record<string, ResourceSchema> = {};
const versions: Record<string, string> = {};
for (const folder of process.argv.slice(2)) {
  const { cdktf }: { cdktf: { provider: { name: string; version: string } } } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const provider = cdktf.provider.name.split('/').at(-1) ?? '';
  versions[provider] = cdktf.provider.version;
  for (const type of types.sort()) {
    const plain = type.replace(/^data_/, '');
    if (!plain.startsWith(`${provider}_`)) continue;
    const short = plain.slice(provider.length + 1).replaceAll('_', '-');
    const file = join(
      folder,
      'lib',
      type.startsWith('data_') ? `data-${provider}-${short}` : short,
      'index.d.ts',
    );
    if (!existsSync(file)) throw new Error(`${provider} ${cdktf.provider.version} has no ${type}.`);
    schema[type] = parseBindings(readFileSync(file, 'utf8'));
  }
}
writeFileSync(
  join(infrastructure, 'provider-schema.json'),
  `${JSON.stringify({ versions, resources: schema }, null, 2)}\n`,
);
process.stdout.write(`${Object.keys(schema).length} of ${types.length} kinds of resources\n`);
