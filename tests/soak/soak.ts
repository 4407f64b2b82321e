import { setTimeout as sleep } from 'node:timers/promises';
import { excerpt } from '../chaos/main-job/recordings.ts';
import type { Product } from '../chaos/main-job/product.ts';
import { newPerson } from '../e2e/account.ts';
import { injectFaults, type Fault } from './faults.ts';
import { Oracle, type Ending } from './oracle.ts';
import { countTraces, readSpans, type TraceCount } from './traces.ts';
import { bringIn } from './visitor.ts';

export interface SoakOptions {
  readonly interviews: number;
  /** Of recordings, each. */
  readonly seconds: number;
  /** How many are brought in at once. */
  readonly atOnce: number;
  readonly killEveryMs: number;
  readonly killAtMost: number;
  readonly withinMs: number;
}

export interface SoakReport {
  readonly endings: Ending[];
  readonly faults: Fault[];
  readonly unrelayed: number;
  readonly traces: TraceCount;
}

/** Between the starts of two recordings in the sample: each has bytes of its own. */
const APART_SECONDS = 2;
const ENDED: ReadonlySet<string> = new Set(['complete', 'failed']);
const LOOK_EVERY_MS = 1_000;

/** Brings interviews in while apps are killed, and waits until all that was begun has ended. */
export async function soak(product: Product, options: SoakOptions): Promise<SoakReport> {
  const deadline = Date.now() + options.withinMs;
  const email = 'soak@example.com';
  const door = { address: product.address, firebaseAuthHost: product.parts.firebaseAuthHost };
  const person = await newPerson(door, email);
  const oracle = await Oracle.connect(product.parts);
  try {
    const faulting = injectFaults(product, { everyMs: options.killEveryMs, atMost: options.killAtMost });
    const ids: string[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < options.interviews) {
        const file = await excerpt(product.dataDir, APART_SECONDS * next++, options.seconds);
        ids.push(await bringIn(person, oracle, { file, deadline }));
      }
    };
    await Promise.all(Array.from({ length: options.atOnce }, worker)).catch(async (error: unknown) => {
      await faulting.stop();
      throw error;
    });
    const ended = () => settled(oracle, ids, email);
    await until(ended, deadline);
    const faults = await faulting.stop();
    const relayed = async () => (await oracle.unrelayed()) === 0;
    await until(relayed, Math.max(deadline, Date.now() + 30_000));
    return {
      endings: await oracle.endings(ids, email),
      faults,
      unrelayed: await oracle.unrelayed(),
      traces: countTraces(readSpans(product.tracesFile), faults),
    };
  } finally {
    await oracle.close();
  }
}

/** What is wrong with how an interview ended; null where nothing is. */
export function faultOf({ status, dead, analyses, mails }: Ending): string | null {
  if (dead && ENDED.has(status) && analyses <= 1 && mails <= 1) return null;
  if (status !== 'complete') return `it is ${status}${dead ? '' : ', and nothing of it was given up'}`;
  if (analyses !== 1) return `it has ${analyses} analyses`;
  return mails === 1 ? null : `${mails} different mails tell of it`;
}

async function settled(oracle: Oracle, ids: readonly string[], email: string): Promise<boolean> {
  const endings = await oracle.endings(ids, email);
  return endings.every((ending) => ending.status === 'failed' || faultOf(ending) === null);
}

async function until(done: () => Promise<boolean>, deadline: number): Promise<void> {
  while (!(await done()) && Date.now() < deadline) await sleep(LOOK_EVERY_MS);
}
