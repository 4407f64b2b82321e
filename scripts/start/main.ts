import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { guarded } from '../lib/guardian.ts';
import { endLeftovers } from '../lib/ledger.ts';
import { whenStarterIsGone } from '../lib/starter-gone.ts';
import { printFindings } from './findings.ts';
import { ownDataDir } from './places.ts';
import { claim, release, tellAddress } from './running.ts';
import { sampleAccount } from './sample-account.ts';
import { followSample } from './sample-run.ts';
import { startStack, type Stack } from './stack.ts';
import { stepsFor } from './steps.ts';

const other = claim(ownDataDir);
if (other) {
  const where = other.address ? `at ${other.address}` : 'and is just starting';
  process.stdout.write(`Interview Buddy already runs from this folder (process ${other.pid}) ${where}.\n`);
  process.exit(1);
}

const began = Date.now();
const ledger = join(ownDataDir, 'processes.json');
await endLeftovers(ledger);
guarded.ledger(ledger);
const steps = stepsFor(process.stdout);
const stopWish = new AbortController();
let stack: Stack | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopWish.abort());
whenStarterIsGone(() => stopWish.abort());

async function end(code: number): Promise<never> {
  process.stdout.write('Stopping …\n');
  await stack?.stop();
  // Before the stack stands there is nothing to drain: whatever has been started so far just ends.
  await guarded.endAll();
  steps.end();
  release(ownDataDir);
  process.stdout.write('Stopped. The data stays in .data; "npm start" brings it back.\n');
  process.exit(code);
}

async function showSample(running: Stack): Promise<void> {
  const marker = join(ownDataDir, 'sample-sent');
  if (existsSync(marker)) return;
  steps.note(
    '\nThe sample recording now takes the way of any other: sign in, upload, transcription, analysis.',
  );
  try {
    const interview = await followSample(running, { marker, steps, signal: stopWish.signal });
    if (interview) printFindings(interview, (line) => steps.note(line));
  } catch (error) {
    if (stopWish.signal.aborted) return;
    steps.note(`The sample did not come through: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const stopped = new Promise<void>((resolve) => stopWish.signal.addEventListener('abort', () => resolve()));
void stopped.then(() => end(0));

try {
  stack = await startStack({
    dataDir: ownDataDir,
    steps,
    durable: true,
    useDotEnv: true,
    preferredPorts: { frontDoor: 3000, inbox: 1080 },
  });
} catch (error) {
  // Stopping is what made it fail.
  if (stopWish.signal.aborted) await new Promise(() => undefined);
  steps.end();
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  release(ownDataDir);
  process.exit(1);
}

tellAddress(ownDataDir, stack.address);
steps.note(`
Interview Buddy runs at  ${stack.address}   (ready after ${Math.round((Date.now() - began) / 1000)} s)
  sign in   "Try it with the sample account", or ${sampleAccount.email} / ${sampleAccount.password}, or sign up
  mail      ${stack.parts.inboxUrl}
  logs      ${stack.logDir}
  stop      Ctrl-C`);
await showSample(stack);
await stopped;
