import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, expect, test } from 'vitest';
import { endLeftovers, writeLedger } from './ledger.ts';
import { identityOf } from './process-identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'interview-buddy-guardian-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lib = new URL('.', import.meta.url).href;
const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";

test('what a process started ends with it, even when it is killed with -9', async () => {
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  const parent = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { startProcess } from '${lib}processes.ts'; import { guarded } from '${lib}guardian.ts';
     import { writeFileSync } from 'node:fs';
     guarded.removeAtEnd('${kept}');
     const child = startProcess({ name: 'x', command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'], logFile: '${folder}/x.log' });
     writeFileSync('${folder}/pid', String(child.pid));
     setInterval(() => {}, 1000);`,
  ]);
  await untilTrue(() => existsSync(join(folder, 'pid')));
  const child = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  expect(identityOf(child)).toBeDefined();
  parent.kill('SIGKILL');
  await untilTrue(() => identityOf(child) === undefined && !existsSync(kept));
}, 20_000);

test('the next start ends what was left, stubborn ones too', async () => {
  const left = spawn(process.execPath, ['-e', stubborn], { detached: true, stdio: 'ignore' });
  const ledger = join(folder, 'processes.json');
  if (left.pid === undefined) throw new Error('not started');
  writeLedger(ledger, [left.pid]);
  expect(await endLeftovers(ledger)).toBe(1);
  expect(identityOf(left.pid)).toBeUndefined();
  expect(await endLeftovers(ledger)).toBe(0);
}, 20_000);
