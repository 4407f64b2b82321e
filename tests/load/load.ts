import { setTimeout as sleep } from 'node:timers/promises';
import { excerpt } from '../chaos/main-job/recordings.ts';
import { newPerson } from '../e2e/account.ts';
import { sampleContext } from '../e2e/sample.ts';
import { Oracle, type Ending } from '../soak/oracle.ts';
import type { App, LoadedProduct } from './product.ts';
import { waysOf, type Way } from './stages.ts';

export interface LoadOptions {
  /** All of them at once. */
  uploads: number;
  /** Of sound in each recording. */
  seconds: number;
  withinMs: number;
  /** Of the person who brings them; another for each run, or recordings would count as known. */
  email: string;
}

export interface LoadReport {
  endings: Ending[];
  ways: Way[];
  /** From the first byte to the last mail, seconds. */
  wallSeconds: number;
  /** Processor seconds of each app meanwhile. */
  processors: Record<App, number>;
}

/** Between the starts of two recordings in the sample: each has bytes of its own. */
const APART_SECONDS = 2;
const LOOK_EVERY_MS = 500;

/** Brings all recordings in at once and waits for the last mail. */
export async function load(product: LoadedProduct, options: LoadOptions): Promise<LoadReport> {
  const { uploads, seconds, withinMs, email } = options;
  const { parts } = product.stack;
  const person = await newPerson(
    { address: product.address, firebaseAuthHost: parts.firebaseAuthHost },
    email,
  );
  const files: string[] = [];
  for (let index = 0; index < uploads; index += 1)
    files.push(await excerpt(product.dataDir, APART_SECONDS * index, seconds));
  const oracle = await Oracle.connect(parts);
  try {
    const before = product.processorSeconds();
    const began = performance.now();
    const ids = await Promise.all(
      files.map(async (file) => {
        const { id } = await person.createInterview(sampleContext);
        await person.upload(id, file, 'audio/wav', () => undefined);
        return id;
      }),
    );
    let endings: Ending[] = [];
    const deadline = Date.now() + withinMs;
    do {
      await sleep(LOOK_EVERY_MS);
      endings = await oracle.endings(ids, email);
    } while (!endings.every(isOver) && Date.now() < deadline);
    const wallSeconds = (performance.now() - began) / 1_000;
    const after = product.processorSeconds();
    const processors = Object.fromEntries(
      Object.entries(after).map(([app, used]) => [app, used - before[app as App]]),
    ) as Record<App, number>;
    return { endings, ways: await waysOf(parts.databaseUrl, ids), wallSeconds, processors };
  } finally {
    await oracle.close();
  }
}

const isOver = ({ status, mails }: Ending): boolean =>
  mails > 0 && (status === 'complete' || status === 'failed');
