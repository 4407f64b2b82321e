import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadChecks, runChecks } from './run-checks.ts';

test('a check that throws has found a fault', async () => {
  const check = { name: 'throws', run: () => Promise.reject(new Error('It broke.')) };
  expect(await runChecks([check], '/')).toMatchObject([{ name: 'throws', faults: ['It broke.'] }]);
});

test('a file that is no check is not passed over', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'checks-'));
  await writeFile(join(folder, 'empty.ts'), 'export const name = 1;\n');
  await expect(loadChecks(folder)).rejects.toThrow('empty.ts exports no name and run().');
  await rm(folder, { recursive: true });
});
