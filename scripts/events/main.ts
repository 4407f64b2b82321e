// `npm run events -- <command>`: looks after the event bus. Takes the addresses from the environment, or those
// of the `npm start` that runs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectOperations, runEventsCommand, type BusLogger } from '@interview-buddy/event-bus/bus';
import { ownDataDir } from '../start/places.ts';
import { whoRuns } from '../start/running.ts';
import { restartInterviews } from './restart-interviews.ts';

interface Addresses {
  databaseUrl: string;
  redisUrl: string;
  prefix: string;
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);
const logger: BusLogger = { info: () => undefined, warn: complain, error: complain };

const addresses = fromEnvironment() ?? fromRunningStart();
if (!addresses) {
  process.stderr.write('Set DATABASE_URL and REDIS_URL, or run "npm start" first.\n');
  process.exit(1);
}
try {
  const connection = await connectOperations(addresses, logger);
  const restart = restartInterviews(addresses.databaseUrl);
  process.exitCode = await runEventsCommand(process.argv.slice(2), {
    ...connection,
    restart: restart.restart,
    write,
  });
  await Promise.all([connection.close(), restart.close()]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function complain(_fields: Record<string, unknown>, message: string): void {
  process.stderr.write(`${message}\n`);
}

function fromEnvironment(): Addresses | undefined {
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, EVENTS_PREFIX: prefix = 'ib' } = process.env;
  return databaseUrl && redisUrl ? { databaseUrl, redisUrl, prefix } : undefined;
}

function fromRunningStart(): Addresses | undefined {
  if (!whoRuns(ownDataDir)) return undefined;
  const ports = JSON.parse(readFileSync(join(ownDataDir, 'ports.json'), 'utf8')) as {
    postgres: number;
    redis: number;
  };
  return {
    databaseUrl: `postgresql://postgres:postgres@127.0.0.1:${ports.postgres}/interview_buddy`,
    redisUrl: `redis://127.0.0.1:${ports.redis}`,
    prefix: 'ib',
  };
}
