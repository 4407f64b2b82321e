import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks at a steady rate, whether or not the answers keep up, each asker in turn.
 * Returns how long each answer took to its last byte, ms, the shortest first.
 * @throws where an answer is not one of success
 */
export async function askSteadily(
  askers: readonly (() => Promise<Response>)[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<number[]> {
  const began = performance.now();
  const answers: Promise<number>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    await sleep(Math.max(0, began + (index * 1_000) / perSecond - performance.now()));
    const ask = askers[index % askers.length];
    if (ask) answers.push(timed(ask));
  }
  return (await Promise.all(answers)).sort((a, b) => a - b);
}

async function timed(ask: () => Promise<Response>): Promise<number> {
  const started = performance.now();
  const response = await ask();
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return performance.now() - started;
}
