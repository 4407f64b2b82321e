// Its parent holds the other end of stdin. When the parent is gone, however it went, stdin ends,
// and what the parent had started is ended too.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeLedger } from './ledger.ts';

const groups = new Map<number, NodeJS.Signals>();
const folders = new Set<string>();
let ledger: string | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const lines = createInterface({ input: process.stdin });
for await (const line of lines) {
  const [verb, argument = '', signal = 'SIGTERM'] = line.split('\t');
  if (verb === 'watch') groups.set(Number(argument), signal as NodeJS.Signals);
  if (verb === 'release') groups.delete(Number(argument));
  if (verb === 'remove') folders.add(argument);
  if (verb === 'keep') folders.delete(argument);
  if (verb === 'ledger') ledger = argument;
  if (ledger) writeLedger(ledger, groups.keys());
}

function send(signal: NodeJS.Signals | 0 | 'own'): number {
  let alive = 0;
  for (const [group, stopSignal] of groups) {
    try {
      process.kill(-group, signal === 'own' ? stopSignal : signal);
      alive += 1;
    } catch {
      groups.delete(group);
    }
  }
  return alive;
}

send('own');
for (let waited = 0; waited < 8_000 && send(0) > 0; waited += 100) await sleep(100);
send('SIGKILL');
for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.exit(0);
