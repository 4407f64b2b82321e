// `npm run bench -- web [--small]`: the pages in a real Chromium and the API behind them, of people with 5,000
// interviews each and one of 90 minutes, while a recording is sent. Nothing is throttled.
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Browser } from 'playwright-core';
import { createPrisma } from '@interview-buddy/prisma-client';
import { guarded } from '../scripts/lib/guardian.ts';
import { startStack, type Stack } from '../scripts/start/stack.ts';
import { plainSteps } from '../scripts/start/steps.ts';
import { openBrowser } from '../tests/e2e/browser.ts';
import { newVisitor, type Visitor } from '../tests/e2e/visitor.ts';
import { fill } from './web/fill.ts';
import { loadPage, type PageLoad } from './web/page-load.ts';
import { askSteadily } from './web/steady.ts';

const INTERVIEWS = 5_000;
/** Each may ask 600 times a minute: four of them stay under their limits together. */
const PEOPLE = 4;
const PER_SECOND = 50;
const small = process.argv.includes('--small');
const ROUNDS = small ? 1 : 5;
/** All of them together stay under the limit of an address. */
const SECONDS = small ? 5 : 11;
/** Longer to send than the requests take. */
const UPLOAD_BYTES = 2 * 1024 ** 3;
/** What runs beside the requests. On one machine a line without a limit takes all that the requests leave. */
const LINES: readonly Line[] = [
  { name: 'nothing beside them', email: '', bytesPerSecond: 0 },
  { name: 'an upload of 100 Mbit/s beside them', email: 'home@example.com', bytesPerSecond: 12_500_000 },
  { name: 'that and one without a limit beside them', email: 'fast@example.com', bytesPerSecond: Infinity },
];

interface Line {
  name: string;
  email: string;
  /** 0 sends nothing. */
  bytesPerSecond: number;
}

interface Reader extends Visitor {
  longInterview: string;
}

const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-web-'));
// Root gives Postgres to another user, who must be able to enter.
chmodSync(dataDir, 0o755);
guarded.removeAtEnd(dataDir);
const stack = await startStack({
  dataDir,
  durable: false,
  useDotEnv: false,
  steps: plainSteps(process.stdout),
});
const browser = await openBrowser();
try {
  const readers = await makeReaders(stack, browser);
  await measurePages(browser, readers[0] as Reader);
  await measureApi(stack, readers);
} finally {
  await browser.close();
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  guarded.keep(dataDir);
}

async function makeReaders({ address, parts }: Stack, from: Browser): Promise<Reader[]> {
  const prisma = createPrisma({ url: parts.databaseUrl });
  const door = { address, firebaseAuthHost: parts.firebaseAuthHost };
  const readers: Reader[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const visitor = await newVisitor(from, door, `reader-${index}@example.com`);
    readers.push({ ...visitor, longInterview: await fill(prisma, visitor.uid, INTERVIEWS) });
  }
  for (const table of ['interviews', 'analyses', 'transcriptions'])
    await prisma.$executeRawUnsafe(`VACUUM ANALYZE ${table}`);
  await prisma.$disconnect();
  return readers;
}

async function measurePages(from: Browser, { context, longInterview }: Reader): Promise<void> {
  const storageState = await context.storageState();
  const pages = [
    ['dashboard', '/interviews', 'ul[aria-label=Interviews] li', true],
    ['interview page', `/interviews/${longInterview}`, '#transcript [id^=turn-]', true],
    ['front page', '/', 'h1', false],
    ['how scores are computed', '/scoring', 'h1', false],
    ['sign-in', '/sign-in', 'form', false],
  ] as const;
  for (const [name, path, whole, signedIn] of pages) {
    const loads: PageLoad[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const fresh = await from.newContext({
        baseURL: stack.address,
        ...(signedIn && { storageState }),
      });
      loads.push(await loadPage(fresh, path, whole));
      await fresh.close();
    }
    const middle = (figure: keyof PageLoad): number => median(loads.map((load) => load[figure]));
    process.stdout.write(
      `${name.padEnd(24)} JS ${kB(middle('firstJs'))} kB, ${kB(middle('js'))} kB with what follows  ` +
        `LCP ${middle('lcpMs').toFixed(0)} ms  TBT ${middle('tbtMs').toFixed(0)} ms  ${ROUNDS} loads\n`,
    );
  }
}

async function measureApi(from: Stack, readers: readonly Reader[]): Promise<void> {
  const gateway = from.apps.find(({ name }) => name === 'web')?.pid() ?? 0;
  const askers = readers.flatMap(({ person, longInterview }) =>
    [
      '/api/interviews?limit=25',
      '/api/overview',
      `/api/interviews/${longInterview}`,
      '/api/interviews?sort=highest&limit=25',
      '/api/notifications',
    ].map((path) => () => person.request('GET', path)),
  );
  await askSteadily(askers, { perSecond: PER_SECOND, seconds: 2 });
  const before = rssOf(gateway);
  for (const line of LINES) {
    const sending = line.bytesPerSecond > 0 ? await sendInBackground(from, line) : null;
    const times = await askSteadily(askers, { perSecond: PER_SECOND, seconds: SECONDS });
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? NaN).toFixed(1);
    process.stdout.write(
      `API at ${PER_SECOND} requests/s    median ${at(0.5)} ms, P95 ${at(0.95)} ms, P99 ${at(0.99)} ms, ${times.length} requests, ` +
        `${line.name}${sending?.isOver() ? ' (over before them)' : ''}\n`,
    );
  }
  process.stdout.write(
    `gateway RSS              ${mib(before)} MiB before, ${mib(rssOf(gateway))} MiB after\n`,
  );
}

/** Resolves once it sends; ends with the stack. */
async function sendInBackground({ address, parts }: Stack, line: Line): Promise<{ isOver: () => boolean }> {
  const door = { address, firebaseAuthHost: parts.firebaseAuthHost };
  const sender = new Worker(new URL('./web/sender.ts', import.meta.url), {
    workerData: { door, email: line.email, bytes: UPLOAD_BYTES, bytesPerSecond: line.bytesPerSecond },
  });
  let over = false;
  sender.once('error', () => (over = true)).once('exit', () => (over = true));
  await once(sender, 'message');
  return { isOver: () => over };
}

/** Resident memory of a process now, bytes. */
function rssOf(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * 1024;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function mib(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0);
}
