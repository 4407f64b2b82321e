// `npm run bench -- events`: the bus against BullMQ on the same Redis, with the bare client as the limit,
// and end to end through outbox, relay, stream and the effect's transaction.
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import { startPostgres } from '../scripts/embedded/postgres.ts';
import { startRedis } from '../scripts/embedded/redis.ts';
import { guarded } from '../scripts/lib/guardian.ts';
import { freePorts } from '../scripts/lib/ports.ts';
import { bullMq, ourBus, rawLoop, type Contestant } from './events/contest.ts';
import { endToEnd } from './events/end-to-end.ts';
import { latency, throughput, type Throughput } from './events/measure.ts';

const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 3;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-bench-'));
chmodSync(dataDir, 0o755);
guarded.removeAtEnd(dataDir);
const [postgresPort = 0, redisPort = 0] = await freePorts([undefined, undefined]);
const place = { dataDir, logDir: join(dataDir, 'logs') };
const [postgres, redis] = await Promise.all([
  startPostgres({ ...place, port: postgresPort, durable: true }),
  startRedis({ ...place, port: redisPort }),
]);
try {
  await contests(redis.redisUrl);
  await wholeWay(postgres.postgresUrl, redis.redisUrl);
} finally {
  await Promise.all([postgres.stop(), redis.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
}

async function contests(redisUrl: string): Promise<void> {
  const entrants = [ourBus, bullMq, rawLoop];
  let names = 0;
  const enter = (make: (url: string, prefix: string) => Contestant): Contestant =>
    make(redisUrl, `bench-${(names += 1)}`);
  // Nobody is measured while its code is still being compiled.
  for (const make of entrants) for (const inFlight of [50, 1]) await throughput(enter(make), inFlight, 3_000);
  for (const [inFlight, count] of [
    [50, quick ? 20_000 : 60_000],
    [1, quick ? 5_000 : 20_000],
  ] as const) {
    say(
      `\nEvents per second with ${inFlight} in flight, each acknowledged (best of ${rounds} rounds of ${count}):`,
    );
    const best = new Map<string, Throughput>();
    for (let round = 0; round < rounds; round += 1) {
      for (const make of entrants) {
        const contestant = enter(make);
        const result = await throughput(contestant, inFlight, count);
        if (result.perSecond > (best.get(contestant.name)?.perSecond ?? 0)) best.set(contestant.name, result);
      }
    }
    for (const [name, { perSecond, cpuMicros }] of best) {
      const times = (perSecond / (best.get('BullMQ')?.perSecond ?? 1)).toFixed(2);
      say(
        `  ${name.padEnd(18)} ${String(perSecond).padStart(7)}/s  ${times} × BullMQ  ${cpuMicros.toFixed(1)} µs of CPU each`,
      );
    }
  }
  const seconds = quick ? 3 : 10;
  say(`\nLatency at 1,000 events/s for ${seconds} s, from adding to the handler, ms:`);
  for (const make of [ourBus, bullMq]) {
    const contestant = enter(make);
    const { p50, p99, max } = await latency(contestant, 1_000, seconds);
    say(`  ${contestant.name.padEnd(18)} p50 ${p50}  p99 ${p99}  max ${max}`);
  }
}

async function wholeWay(postgresUrl: string, redisUrl: string): Promise<void> {
  const admin = new Pool({ connectionString: postgresUrl });
  await admin.query('CREATE DATABASE bench');
  await admin.end();
  const databaseUrl = new URL(postgresUrl);
  databaseUrl.pathname = '/bench';
  const deploy = fileURLToPath(new URL('../packages/prisma-client/migrate/deploy.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [deploy], {
    env: { ...process.env, DATABASE_URL: databaseUrl.href },
  });
  const pool = new Pool({ connectionString: databaseUrl.href });
  await pool.query('CREATE TABLE effects (id bigserial PRIMARY KEY, subject uuid NOT NULL)');
  const seconds = quick ? 4 : 20;
  say(
    `\nEnd to end at 1,000 events/s for ${seconds} s: outbox → relay → stream → handler → effect and dedup in one commit`,
  );
  for (const commits of [true, false]) {
    const settings = { databaseUrl: databaseUrl.href, redisUrl, prefix: `bench-end-${commits}`, commits };
    const { perSecond, latency: took, cores } = await endToEnd(settings, 1_000, seconds);
    const what = commits ? 'effect in a transaction' : 'no effect, only settled';
    say(
      `  ${what.padEnd(24)} ${perSecond}/s  p50 ${took.p50} ms  p99 ${took.p99} ms  max ${took.max} ms  ${cores} cores in the consumer's process`,
    );
  }
  await pool.end();
}
