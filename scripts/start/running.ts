import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../lib/lock.ts';
import { identityOf, stillLives, type ProcessIdentity } from '../lib/process-identity.ts';

/** Says which process runs the stack of a data folder. */
export interface Running extends ProcessIdentity {
  address?: string;
}

const fileIn = (dataDir: string): string => join(dataDir, 'running.json');

/** The start that holds this folder, if it still lives. */
export function whoRuns(dataDir: string): Running | undefined {
  try {
    const running = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Running;
    return stillLives(running) ? running : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the folder for this process; answers who else has it instead. */
export function claim(dataDir: string): Running | undefined {
  return takeLock(fileIn(dataDir));
}

export function tellAddress(dataDir: string, address: string): void {
  writeFileSync(fileIn(dataDir), JSON.stringify({ ...identityOf(process.pid), address }));
}

export function release(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}
