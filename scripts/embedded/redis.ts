import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startProcess } from '../lib/processes.ts';
import { waitUntil } from '../lib/wait.ts';
import type { Part, PartOptions } from './part.ts';

/** An empty Redis answers LOADING until it has read its file, hence PONG and not only a connection. */
export function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'));
    const answer = (ready: boolean): void => {
      socket.destroy();
      resolve(ready);
    };
    socket.setTimeout(2_000, () => answer(false));
    socket.once('data', (data) => answer(data.toString().startsWith('+PONG')));
    socket.once('error', () => answer(false));
  });
}

export async function startRedis(options: PartOptions): Promise<Part & { redisUrl: string }> {
  const folder = join(options.dataDir, 'redis');
  mkdirSync(folder, { recursive: true });
  const server = startProcess({
    name: 'redis',
    command: 'redis-server',
    args: [
      ...['--port', String(options.port), '--bind', '127.0.0.1', '--dir', folder],
      ...['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''],
      ...['--maxmemory-policy', 'noeviction', '--daemonize', 'no'],
    ],
    logFile: join(options.logDir, 'redis.log'),
  });
  await waitUntil('Redis', () => answersPing(options.port), { timeoutMs: 30_000, signal: server.gone });
  return { ...server, redisUrl: `redis://127.0.0.1:${options.port}` };
}
