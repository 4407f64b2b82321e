import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { foldersElsewhere } from '../embedded/postgres-home.ts';
import { endLeftovers } from '../lib/ledger.ts';
import { ownDataDir } from '../start/places.ts';
import { whoRuns } from '../start/running.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function agreed(): Promise<boolean> {
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY) {
    say('This deletes all local data. Say so with: npm run reset -- --yes');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Delete all local accounts, recordings and analyses? (yes/no) ');
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

const running = whoRuns(ownDataDir);
if (!existsSync(ownDataDir)) {
  say('There is no local data.');
} else if (running) {
  say(`Interview Buddy is running (process ${running.pid}). Stop it first.`);
  process.exitCode = 1;
} else if (await agreed()) {
  await endLeftovers(join(ownDataDir, 'processes.json'));
  for (const folder of [...foldersElsewhere(ownDataDir), ownDataDir])
    rmSync(folder, { recursive: true, force: true });
  say('All local data is gone. "npm start" begins anew.');
} else {
  process.exitCode = 1;
}
