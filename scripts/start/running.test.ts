import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identityOf } from '../lib/process-identity.ts';
import { claim, release, tellAddress, whoRuns } from './running.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'interview-buddy-running-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a second start learns who runs and where', () => {
  expect(claim(folder)).toBeUndefined();
  tellAddress(folder, 'http://127.0.0.1:3000');
  expect(claim(folder)).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:3000' });
  release(folder);
  expect(whoRuns(folder)).toBeUndefined();
  expect(claim(folder)).toBeUndefined();
});

test.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, began: '1' }],
  ['a later process with the same id', { ...identityOf(process.pid), began: '1' }],
])('%s holds nothing', (_what, left) => {
  writeFileSync(join(folder, 'running.json'), JSON.stringify(left));
  expect(whoRuns(folder)).toBeUndefined();
  expect(claim(folder)).toBeUndefined();
});
