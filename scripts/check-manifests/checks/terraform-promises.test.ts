import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { root } from '../../start/places.ts';
import { run } from './terraform-promises.ts';

// The parser of HCL takes seconds to load where other tests run beside this.
vi.setConfig({ testTimeout: 60_000 });

const FOLDER = 'infrastructure/terraform';
const SCRIPTS = 'infrastructure/scripts';

function broken(file: string, good: string, bad: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'terraform-promises-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const part of [FOLDER, SCRIPTS, 'flux'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(good);
  writeFileSync(join(copy, file), text.replace(good, bad));
  return copy;
}

it('finds nothing in the tree as it is', async () => expect(await run(root)).toEqual([]));

it.each([
  [
    'an agent without a rule',
    `${FOLDER}/monitoring.tf`,
    '= "ContainerInsightsExtension"\n  target',
    '= "logs"\n  target',
    /the agent would collect no log/,
  ],
  [
    'a plan that may not read what it needs',
    `${FOLDER}/identities.tf`,
    '      "Microsoft.Cache/redisEnterprise/databases/listKeys/action",\n',
    '',
    /only plans could not read azurerm_managed_redis/,
  ],
  [
    'a look-up where nobody may look',
    `${FOLDER}/identities.tf`,
    'toset(["Reader", "Storage',
    'toset(["Storage',
    /could not look up data\.azurerm_storage_account\.state/,
  ],
  [
    'a database that is made anew each time',
    `${FOLDER}/postgres.tf`,
    '"UTF8"',
    '"utf8"',
    /charset utf8 would be made anew/,
  ],
  [
    'a resource that nobody uses',
    `${FOLDER}/ai.tf`,
    'resource "azurerm_cognitive_account" "speech"',
    'resource "azurerm_cognitive_account" "speeches"',
    /azurerm_cognitive_account\.speeches is made, and no app is told/,
  ],
  [
    'a namespace that the subscription would not know',
    `${SCRIPTS}/register-providers.sh`,
    '  Microsoft.AlertsManagement \\\n',
    '',
    /does not register Microsoft\.AlertsManagement, of which azurerm_monitor_alert_prometheus_rule_group is/,
  ],
  [
    'a state that is elsewhere',
    'flux/infrastructure/terraform.yaml',
    '"${STATE_STORAGE_ACCOUNT}"',
    '"stsomewhere"',
    /storage_account_name is stsomewhere/,
  ],
])('finds %s', async (_what, file, good, bad, fault) => {
  expect((await run(broken(file, good, bad))).join('\n')).toMatch(fault);
});
