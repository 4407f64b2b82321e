import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePorts } from '../../scripts/lib/ports.ts';
import { startProcess } from '../../scripts/lib/processes.ts';
import { waitUntil } from '../../scripts/lib/wait.ts';
import { root } from '../../scripts/start/places.ts';
import type { House } from './house.ts';

export interface ServerProcess {
  name: string;
  url: string;
  pid: number;
  /** The most memory that it ever had, bytes. */
  peakRss(): number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export const PROJECT = 'demo-interview-buddy';

/** The upload service as it runs in production, built. */
export async function startUploadService(house: House, port?: number): Promise<ServerProcess> {
  return startServer(
    house,
    'upload-service',
    ['--enable-source-maps', '--max-semi-space-size=4', join(root, 'apps/upload-service/dist/main.js')],
    { method: 'GET', path: '/readyz' },
    port,
  );
}

/** The gateway as `npm start` runs it, built. */
export async function startGateway(house: House, uploadServiceUrl: string): Promise<ServerProcess> {
  const [port = 0] = await freePorts([undefined]);
  const next = createRequire(join(root, 'apps/web/package.json')).resolve('next/dist/bin/next');
  const address = ['--hostname', '127.0.0.1', '--port', String(port)];
  const args = ['--max-semi-space-size=4', next, 'start', join(root, 'apps/web'), ...address];
  return startServer(house, 'gateway', args, { method: 'GET', path: '/livez' }, port, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    UPLOAD_SERVICE_URL: uploadServiceUrl,
    PROCESSOR_SERVICE_URL: uploadServiceUrl,
    AI_ANALYZER_SERVICE_URL: uploadServiceUrl,
    NOTIFICATION_SERVICE_URL: uploadServiceUrl,
    FIREBASE_API_KEY: 'bench',
    FIREBASE_AUTH_DOMAIN: house.emulatorHost,
  });
}

/** The analyzer as it runs in production, built, without a key of any model. */
export async function startAnalyzer(house: House): Promise<ServerProcess> {
  const main = join(root, 'apps/ai-analyzer-service/dist/main.js');
  return startServer(house, 'ai-analyzer-service', ['--enable-source-maps', main], {
    method: 'GET',
    path: '/readyz',
  });
}

/** @tus/server with the Azure store that is published with it. */
export async function startStockServer(house: House): Promise<ServerProcess> {
  return startServer(house, 'stock', [join(root, 'bench/upload/stock-server.ts')], {
    method: 'OPTIONS',
    path: '/uploads',
  });
}

interface Ready {
  method: string;
  path: string;
}

async function startServer(
  house: House,
  name: string,
  args: string[],
  ready: Ready,
  wanted?: number,
  more: Record<string, string> = {},
): Promise<ServerProcess> {
  const [port = 0] = await freePorts([wanted]);
  const server = startProcess({
    name,
    command: process.execPath,
    args,
    env: {
      PATH: process.env['PATH'],
      APP_ENV: 'embedded',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      DATABASE_URL: house.databaseUrl,
      REDIS_URL: house.redisUrl,
      BLOB_CONNECTION_STRING: house.blobConnectionString,
      FIREBASE_PROJECT_ID: PROJECT,
      FIREBASE_AUTH_EMULATOR_HOST: house.emulatorHost,
      ...more,
    },
    logFile: join(house.logDir, `${name}.log`),
  });
  const url = `http://127.0.0.1:${port}`;
  const answers = async (): Promise<boolean> => (await fetch(url + ready.path, { method: ready.method })).ok;
  await waitUntil(name, answers, { timeoutMs: 60_000, signal: server.gone });
  return {
    name,
    url,
    pid: server.pid,
    peakRss: () => peakRssOf(server.pid),
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
    },
    stop: () => server.stop(),
  };
}

export function peakRssOf(pid: number): number {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * 1024;
}
