import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { root } from '../../start/places.ts';
import { run } from './documentation.ts';

const copy = mkdtempSync(join(tmpdir(), 'documentation-'));
const RUNBOOK = [
  'Postgres down',
  'Postgres storage',
  'Postgres connections',
  'Redis memory',
  'Recordings availability',
  'Vault availability',
];

beforeEach(() => {
  rmSync(copy, { recursive: true });
  mkdirSync(join(copy, 'docs'), { recursive: true });
  mkdirSync(join(copy, 'manifests'));
  cpSync(join(root, 'infrastructure/terraform'), join(copy, 'infrastructure/terraform'), { recursive: true });
  writeFileSync(join(copy, 'package.json'), '{"scripts":{"check":"true"}}');
  writeFileSync(join(copy, 'docs/operations.md'), RUNBOOK.map((entry) => `## ${entry}\n`).join('\n'));
});
afterAll(() => rmSync(copy, { recursive: true }));

it('finds nothing in pages that are right', async () => {
  writeFileSync(
    join(copy, 'docs/a.md'),
    '[there](operations.md#redis-memory) [here](#its-own-4-heading) [out](https://x.example/y#z) `docs/operations.md` `npm run check`\n\n## Its own: 4 heading\n',
  );
  expect(await run(copy)).toEqual([]);
});

it.each([
  ['a link to nowhere', 'docs/a.md', '[x](nowhere.md)', /there is no docs\/nowhere\.md/],
  ['a link to no heading', 'docs/a.md', '[x](operations.md#nothing)', /no heading #nothing/],
  ['a path that does not exist', 'docs/a.md', 'see `scripts/never/main.ts`', /no scripts\/never\/main\.ts/],
  ['a command that does not exist', 'docs/a.md', 'npm run chekc', /no npm run chekc/],
  [
    'an alert without an entry',
    'manifests/rules.yaml',
    '        - alert: NobodyKnowsWhy\n',
    /no entry #nobody-knows-why/,
  ],
  [
    'a link of an alert to no entry',
    'manifests/rules.yaml',
    'runbook_url: https://x/docs/operations.md#gone',
    /no entry #gone/,
  ],
  ['an alert of Terraform without an entry', 'docs/operations.md', '# Operations', /no entry #redis-memory/],
])('finds %s', async (_what, file, text, fault) => {
  writeFileSync(join(copy, file), text);
  expect((await run(copy)).join('\n')).toMatch(fault);
});
