import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, stillLives, type ProcessIdentity } from './process-identity.ts';

function read(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

/** A link appears with its content or not at all, which a new file does not. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Takes the file for this process; answers which living process has it instead. */
export function takeLock(file: string): ProcessIdentity | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identityOf(process.pid)));
  try {
    for (;;) {
      const holder = read(file);
      if (holder && stillLives(holder)) return holder;
      rmSync(file, { force: true });
      if (linked(mine, file)) return undefined;
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Runs work while no other process of this machine does so under the same file. */
export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (takeLock(file)) await sleep(200);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
