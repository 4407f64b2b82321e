import { appendFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './runbook.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the pages as they are', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  ['a Deployment', '`k logs deploy/uploader`', 'there is no Deployment uploader.'],
  ['an autoscaler', '`k patch hpa webb`', 'there is no HorizontalPodAutoscaler webb.'],
  ['a Kustomization', '`flux suspend kustomization applications`', 'no Kustomization applications.'],
  ['a command', '`events resend --id ID`', 'there is no events resend.'],
  ['a flag', '`events redrive --everything`', 'events redrive knows no --everything.'],
  ['a table', '`SELECT id FROM interview_rows;`', 'there is no table interview_rows.'],
  ['a script', 'infrastructure/scripts/mend.sh', 'there is no infrastructure/scripts/mend.sh.'],
])('finds %s that is not there', { timeout: TIMEOUT_MS }, async (_, text, sentence) => {
  const copy = brokenCopy();
  mkdirSync(join(copy, 'docs'));
  cpSync(join(root, 'docs/operations.md'), join(copy, 'docs/operations.md'));
  appendFileSync(join(copy, 'docs/operations.md'), `\n${text}\n`);
  expect((await run(copy)).join('\n')).toContain(sentence);
});
