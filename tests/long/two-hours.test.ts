import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Transcript } from '@interview-buddy/shared-types/models';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../scripts/lib/person.ts';
import { startProduct, type Product } from '../chaos/main-job/product.ts';
import { newPerson } from '../e2e/account.ts';
import { sampleContext, sampleFile } from '../e2e/sample.ts';

const HOURS = 2;
const SECONDS = HOURS * 3_600;
/** Of ten minutes, as the service cuts by default. */
const PARTS = 12;
/** NFR3, for a machine that does nothing else. */
const MOST_MS = 1.5 * SECONDS * 1_000;
/** Of the service's own process: its workers are bounded one by one. */
const MOST_MB = 600;

interface ChunkRow {
  position: number;
  start_ms: number;
  end_ms: number;
  done_at: Date | null;
}

describe('a recording of two hours', () => {
  let product: Product;
  let person: Person;
  let database: pg.Client;

  beforeAll(async () => {
    product = await startProduct();
    database = new pg.Client({ connectionString: product.parts.databaseUrl });
    await database.connect();
    const { address, parts } = product;
    person = await newPerson({ address, firebaseAuthHost: parts.firebaseAuthHost }, 'patient@example.com');
  }, 240_000);
  afterAll(async () => {
    await database?.end();
    await product?.end();
  }, 60_000);

  const pid = () => product.apps.find(({ name }) => name === 'processor-service')?.pid();
  const chunks = async (id: string) =>
    (await database.query<ChunkRow>('SELECT * FROM transcription_chunks WHERE interview_id = $1', [id])).rows;

  test(
    'is transcribed in parts; a processor killed in the middle repeats no part that was done',
    { timeout: MOST_MS + 600_000 },
    async () => {
      const file = join(product.dataDir, 'two-hours.ogg');
      const loop = ['-stream_loop', '-1', '-i', sampleFile, '-t', String(SECONDS)];
      const opus = ['-ac', '1', '-c:a', 'libopus', '-b:a', '32k'];
      await promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...loop, ...opus, file]);
      const interview = await person.createInterview({ ...sampleContext, company: 'Two hours' });
      await person.upload(interview.id, file, 'audio/ogg', () => undefined);
      const started = performance.now();

      let most = 0;
      const watch = setInterval(() => (most = Math.max(most, residentMb(pid()))), 1_000).unref();
      const wait = { timeout: MOST_MS, interval: 1_000 };
      await expect
        .poll(async () => (await chunks(interview.id)).filter(({ done_at }) => done_at).length, wait)
        .toBeGreaterThanOrEqual(3);
      const before = await chunks(interview.id);
      process.kill(pid() as number, 'SIGKILL');
      expect(before.length).toBe(PARTS);
      expect(Math.max(...before.map(({ end_ms }) => end_ms))).toBeGreaterThan((SECONDS - 2) * 1_000);

      const done = new Map(before.flatMap(({ position, done_at }) => (done_at ? [[position, done_at]] : [])));
      await expect
        .poll(async () => (await chunks(interview.id)).filter(({ done_at }) => done_at).length, wait)
        .toBeGreaterThan(done.size);
      for (const { position, done_at } of await chunks(interview.id)) {
        if (done.has(position)) expect(done_at).toEqual(done.get(position));
      }

      await expect
        .poll(async () => (await person.interview(interview.id).catch(() => undefined))?.status, wait)
        .toBe('complete');
      clearInterval(watch);
      const elapsed = performance.now() - started;
      process.stdout.write(
        `${HOURS} h in ${Math.round(elapsed / 60_000)} min, processor-service at most ${Math.round(most)} MB\n`,
      );
      expect(elapsed).toBeLessThan(MOST_MS);
      expect(most).toBeLessThan(MOST_MB);
      const { rows } = await database.query<{ duration_ms: number; transcript: Transcript }>(
        'SELECT duration_ms, transcript FROM transcriptions WHERE interview_id = $1',
        [interview.id],
      );
      expect(rows).toHaveLength(1);
      const { duration_ms, transcript } = rows[0]!;
      expect(Math.abs(duration_ms - SECONDS * 1_000)).toBeLessThan(2_000);
      const starts = transcript.turns.flatMap(({ words }) => words.map(({ startMs }) => startMs));
      // The same is said again and again: every part has its share of the words, where it belongs.
      const perPart = Array.from(
        { length: PARTS },
        (_, part) => starts.filter((ms) => partOf(ms) === part).length,
      );
      for (const words of perPart) expect(words).toBeGreaterThan(starts.length / PARTS / 2);
    },
  );
});

function partOf(ms: number): number {
  return Math.floor((ms * PARTS) / (SECONDS * 1_000));
}

function residentMb(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
