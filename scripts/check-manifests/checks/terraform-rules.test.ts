import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../start/places.ts';
import { run } from './terraform-rules.ts';

const copy = mkdtempSync(join(tmpdir(), 'terraform-rules-'));
afterAll(() => rmSync(copy, { recursive: true }));

const GOOD = `kind: PrometheusRule
spec:
  groups:
    - name: a
      rules:
        - alert: Up
          expr: up == 0
          for: 5m
          labels: { severity: critical }
        - record: x
          expr: up
`;

function faultsOf(files: Record<string, string>): Promise<string[]> {
  rmSync(join(copy, 'manifests'), { recursive: true, force: true });
  mkdirSync(join(copy, 'manifests/components'), { recursive: true });
  for (const [file, text] of Object.entries(files))
    writeFileSync(join(copy, 'manifests/components', file), text);
  return run(copy);
}

it('finds nothing in the tree as it is', async () => expect(await run(root)).toEqual([]));
it('finds nothing in what is good', async () => expect(await faultsOf({ 'rules.yaml': GOOD })).toEqual([]));

it.each([
  ['a file that is not read', { 'alerts.yaml': GOOD }, /only \*rules\.yaml/],
  ['a group twice', { 'rules.yaml': GOOD, 'more-rules.yaml': GOOD }, /group a is in more-rules\.yaml too/],
  ['a duration of another form', { 'rules.yaml': GOOD.replace('5m', '1h30m') }, /Up waits 1h30m/],
  ['an unknown severity', { 'rules.yaml': GOOD.replace('critical', 'page') }, /severity page/],
  [
    'a rule without expression',
    { 'rules.yaml': GOOD.replace('expr: up == 0', 'exp: up') },
    /Up has no expression/,
  ],
  [
    'two alerts that fire as one',
    { 'rules.yaml': GOOD + '        - { alert: Up, expr: up, labels: { severity: critical } }\n' },
    /Up is there twice with the same labels/,
  ],
  [
    'too many rules',
    { 'rules.yaml': GOOD + '        - { record: x, expr: up }\n'.repeat(20) },
    /more than 20/,
  ],
])('finds %s', async (_what, files, fault) => expect((await faultsOf(files)).join('\n')).toMatch(fault));
