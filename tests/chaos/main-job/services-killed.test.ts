import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../scripts/lib/person.ts';
import { newPerson } from '../../e2e/account.ts';
import { mailsTo } from '../../e2e/inbox.ts';
import { sampleContext } from '../../e2e/sample.ts';
import { startProduct, type Product } from './product.ts';
import { excerpt } from './recordings.ts';

const email = 'unlucky@example.com';

/** In which status of the interview each app is killed: while it has the most to lose. */
const victims = [
  { app: 'upload-service', during: 'uploading', start: 0 },
  { app: 'web', during: 'uploading', start: 7 },
  { app: 'processor-service', during: 'transcribing', start: 14 },
  { app: 'ai-analyzer-service', during: 'transcribing', start: 21 },
  { app: 'notification-service', during: 'transcribing', start: 28 },
] as const;

describe('kill -9 while a recording is in flight', () => {
  let product: Product;
  let person: Person;
  let database: pg.Client;

  beforeAll(async () => {
    product = await startProduct();
    database = new pg.Client({ connectionString: product.parts.databaseUrl });
    await database.connect();
    person = await newPerson(
      { address: product.address, firebaseAuthHost: product.parts.firebaseAuthHost },
      email,
    );
  }, 240_000);
  afterAll(async () => {
    await database?.end();
    await product?.end();
  }, 60_000);

  function kill(name: string): void {
    const pid = product.apps.find((app) => app.name === name)?.pid();
    expect(pid, `${name} runs`).toBeTypeOf('number');
    process.kill(pid as number, 'SIGKILL');
  }

  test.each(victims)(
    '$app killed while $during: one analysis, one mail',
    async ({ app, during, start }) => {
      const file = await excerpt(product.dataDir, start, 20);
      const interview = await person.createInterview({ ...sampleContext, company: `Without ${app}` });
      let killed = false;
      const killOnce = (): void => {
        if (!killed) kill(app);
        killed = true;
      };
      await person.upload(interview.id, file, 'audio/wav', (percent) => {
        if (during === 'uploading' && percent > 0) killOnce();
      });
      const now = () => person.interview(interview.id).catch(() => undefined);
      if (during !== 'uploading') {
        await expect
          .poll(async () => (await now())?.status, { timeout: 60_000, interval: 50 })
          .toMatch(/transcribing|analyzing|complete/);
        killOnce();
      }
      await expect
        .poll(async () => (await now())?.status, { timeout: 150_000, interval: 500 })
        .toBe('complete');

      const analyses = await database.query('SELECT 1 FROM analyses WHERE interview_id = $1', [interview.id]);
      expect(analyses.rowCount).toBe(1);
      const about = async () =>
        (await mailsTo(product.parts.inboxUrl, email)).filter(({ text }) => text.includes(interview.id));
      await expect.poll(about, { timeout: 90_000, interval: 500 }).not.toHaveLength(0);
      expect(new Set((await about()).map(({ messageId }) => messageId)).size).toBe(1);
    },
    330_000,
  );

  test('no event was given up', async () => {
    const dead = await database.query('SELECT 1 FROM processed_events WHERE dead_at IS NOT NULL');
    expect(dead.rowCount).toBe(0);
    const waiting = async () =>
      (await database.query('SELECT 1 FROM outbox_events WHERE published_at IS NULL')).rowCount;
    await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
  });
});
