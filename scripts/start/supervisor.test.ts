import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, expect, test } from 'vitest';
import { pauseAfter, supervise } from './supervisor.ts';

const folder = mkdtempSync(join(tmpdir(), 'interview-buddy-supervisor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('the pause doubles with each crash in a row up to a limit', () => {
  expect([1, 2, 3, 4, 20].map(pauseAfter)).toEqual([500, 1000, 2000, 4000, 15_000]);
});

test('an app that crashes is started again, and not once it was stopped', async () => {
  const crashes: (number | string)[] = [];
  const app = supervise({
    process: {
      name: 'app',
      command: process.execPath,
      args: ['-e', "console.log('started'); setInterval(() => {}, 1000)"],
      logFile: join(folder, 'app.log'),
    },
    onCrash: (_name, how) => crashes.push(how),
  });
  const starts = (): number => {
    const log = join(folder, 'app.log');
    return existsSync(log) ? readFileSync(log, 'utf8').split('started').length - 1 : 0;
  };
  await untilTrue(() => starts() === 1);
  const first = await untilTrue(() => app.pid());
  process.kill(first, 'SIGKILL');
  const second = await untilTrue(() => (app.pid() === first ? undefined : app.pid()));
  expect(crashes).toEqual(['SIGKILL']);
  await untilTrue(() => starts() === 2);
  await app.stop();
  expect(alive(second)).toBe(false);
  expect(crashes).toEqual(['SIGKILL']);
}, 20_000);
