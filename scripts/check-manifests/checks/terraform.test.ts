import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { root } from '../../start/places.ts';
import { run } from './terraform.ts';

// The parser of HCL takes seconds to load where other tests run beside this.
vi.setConfig({ testTimeout: 60_000 });

const copies: string[] = [];

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

function broken(file: string, good: string, bad: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'terraform-'));
  copies.push(copy);
  cpSync(join(root, 'infrastructure/terraform'), join(copy, 'infrastructure/terraform'), { recursive: true });
  const path = join(copy, 'infrastructure/terraform', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(good);
  writeFileSync(path, text.replace(good, bad));
  return copy;
}

it('finds nothing in the tree as it is', async () => expect(await run(root)).toEqual([]));

it.each([
  [
    'an argument that nobody knows',
    'redis.tf',
    'eviction_policy  ',
    'evicton_policy   ',
    /evicton_policy is no argument/,
  ],
  [
    'an unknown argument of a dynamic block',
    'cluster.tf',
    'subnet_name =',
    'subnet_id   =',
    /aci_connector_linux: subnet_id is no/,
  ],
  [
    'a missing argument',
    'redis.tf',
    '  sku_name                  = var.redis.sku\n',
    '',
    /main: sku_name is missing/,
  ],
  [
    'an unknown kind of resource',
    'redis.tf',
    '"azurerm_managed_redis"',
    '"azurerm_redis_cash"',
    /does not know azurerm_redis_cash/,
  ],
  [
    'an unknown attribute',
    'secrets.tf',
    'main.hostname',
    'main.host',
    /azurerm_managed_redis\.main has no host\./,
  ],
  [
    'an unknown local value',
    'secrets.tf',
    'local.foundry_key }',
    'local.foundry_kee }',
    /local\.foundry_kee is declared nowhere/,
  ],
  [
    'a resource of many asked like one',
    'ai.tf',
    'main[0].id',
    'main.id',
    /video_indexer_account\.main is several/,
  ],
  [
    'a variable that is not declared',
    'main.tf',
    'var.location',
    'var.region',
    /var\.region is declared nowhere/,
  ],
  ['a variable that is not used', 'main.tf', 'var.location', '"westeurope"', /var\.location is used nowhere/],
  [
    'a variable that an environment lacks',
    'environments/prod.tfvars',
    'voice_inference = "on"\n',
    '',
    /voice_inference is not set/,
  ],
  [
    'a variable that no environment has',
    'environments/dev.tfvars',
    'voice_inference',
    'voice_inferring',
    /voice_inferring is no variable/,
  ],
  [
    'a value of another type',
    'environments/dev.tfvars',
    'monthly_budget     = 700',
    'monthly_budget     = "700"',
    /monthly_budget is no number/,
  ],
  [
    'an object without one of its fields',
    'environments/dev.tfvars',
    ', zone_redundant = false',
    '',
    /postgres is no object/,
  ],
  ['another version than the schema', 'versions.tf', '4.55.0', '4.56.0', /pins azurerm 4\.56\.0/],
  ['wrong indentation', 'main.tf', '  tags     =', '   tags     =', /main\.tf:\d+: indented by 3/],
  ['an unaligned argument', 'main.tf', 'tags     = local', 'tags = local', /belongs in column/],
])('finds %s', async (_what, file, good, bad, fault) => {
  expect((await run(broken(file, good, bad))).join('\n')).toMatch(fault);
});

it('says where a file cannot be parsed', async () => {
  await expect(run(broken('main.tf', 'locals {', 'locals {{'))).rejects.toThrow(/main\.tf:1/);
});
