import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { guarded } from '../../scripts/lib/guardian.ts';
import { startStack, type Stack } from '../../scripts/start/stack.ts';
import { silentSteps } from '../../scripts/start/steps.ts';
import { newPerson, personOf, signIn, type Door } from './account.ts';
import { mailsTo } from './inbox.ts';
import { sent } from './interviews.ts';
import { Recordings } from './recordings.ts';

const email = 'comes.back@example.com';

describe('stopped and started again', () => {
  const recordings = new Recordings();
  const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-restart-'));
  chmodSync(dataDir, 0o755);
  guarded.removeAtEnd(dataDir);
  let stack: Stack | undefined;

  // As `npm start` does it: what was answered is on the disk.
  const start = async (): Promise<Stack & Door> => {
    stack = await startStack({ dataDir, durable: true, useDotEnv: false, steps: silentSteps });
    return { ...stack, firebaseAuthHost: stack.parts.firebaseAuthHost };
  };

  afterAll(async () => {
    await stack?.stop();
    recordings.remove();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    guarded.keep(dataDir);
  }, 60_000);

  test('the account, the interview and its report are there, at the same address', async () => {
    const before = await start();
    const id = await sent(await newPerson(before, email), await recordings.excerpt('kept.wav', 12));
    const analysis = await (await personOf(before, await signIn(before, email))).analysis(id);
    await expect.poll(() => mailsTo(before.parts.inboxUrl, email), { timeout: 60_000 }).toHaveLength(1);
    await before.stop();

    const after = await start();
    expect(after.address).toBe(before.address);
    const person = await personOf(after, await signIn(after, email));
    expect(await person.analysis(id)).toEqual(analysis);
    const list = await person.request('GET', '/api/interviews');
    expect(await list.json()).toMatchObject({ items: [{ id, status: 'complete' }] });
    // The recording itself too: it can be read once more.
    const again = await person.request('POST', `/api/interviews/${id}/runs`, { from: 'transcription' });
    expect(again.ok).toBe(true);
    await expect
      .poll(async () => (await person.interview(id)).status, { timeout: 120_000, interval: 500 })
      .toBe('complete');
    expect((await person.analysis(id)).run).toBe(2);
  });
});
