import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../../scripts/lib/person.ts';
import { sampleContext } from '../e2e/sample.ts';
import type { Oracle } from './oracle.ts';

const AGAIN_AFTER_MS = 1_000;

/** Brings one recording in, as stubborn as a person is whose server goes away now and then. @returns the interview. */
export async function bringIn(
  person: Person,
  oracle: Oracle,
  { file, deadline }: { file: string; deadline: number },
): Promise<string> {
  const { id } = await stubbornly(deadline, () => person.createInterview(sampleContext));
  await stubbornly(deadline, async () => {
    // An upload whose last answer got lost is whole all the same.
    if (['draft', 'uploading'].includes((await oracle.status(id)) ?? ''))
      await person.upload(id, file, 'audio/wav', () => undefined);
  });
  return id;
}

async function stubbornly<T>(deadline: number, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(AGAIN_AFTER_MS);
    }
  }
}
