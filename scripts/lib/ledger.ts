import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, stillLives, type ProcessIdentity } from './process-identity.ts';

/** What runs for a data folder, on disk: for the next start, should everything here be killed at once. */
export function writeLedger(file: string, pids: Iterable<number>): void {
  const identities = [...pids].map(identityOf).filter((identity) => identity !== undefined);
  writeFileSync(`${file}.new`, JSON.stringify(identities));
  renameSync(`${file}.new`, file);
}

/** Ends what an earlier start left behind; answers how many there were. */
export async function endLeftovers(file: string): Promise<number> {
  const left = readLedger(file).filter(stillLives);
  for (const { pid } of left) signalGroup(pid, 'SIGTERM');
  for (let waited = 0; waited < 12_000 && left.some(stillLives); waited += 100) await sleep(100);
  for (const identity of left.filter(stillLives)) signalGroup(identity.pid, 'SIGKILL');
  while (left.some(stillLives)) await sleep(50);
  return left.length;
}

function readLedger(file: string): ProcessIdentity[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity[];
  } catch {
    return [];
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It went between the look and the signal.
  }
}
