import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { spawnService, untilTrue, type SpawnedService } from '../testing/index.js';

const MAIN = new URL('example-main.test-helper.ts', import.meta.url);
const running: SpawnedService[] = [];

function start(env: Record<string, string> = {}): SpawnedService {
  const service = spawnService(MAIN, { APP_ENV: 'embedded', PORT: '0', ...env });
  running.push(service);
  return service;
}

afterEach(async () => {
  for (const service of running.splice(0)) {
    service.process.kill('SIGKILL');
    await service.ended;
  }
});

const statusOf = async (url: string) => (await fetch(url)).status;

it('tells that it lives, is ready and has started once it listens, on loopback', async () => {
  const address = await start().address();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  for (const path of ['livez', 'readyz', 'startupz']) expect(await statusOf(`${address}/${path}`)).toBe(200);
});

it('finishes a request and what the transport holds, sends its traces, and ends with 0', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'traces-'));
  const TRACES_FILE = join(folder, 'traces.jsonl');
  const service = start({ TRACES_FILE });
  const address = await service.address();
  const slow = fetch(`${address}/slow?ms=800`);
  await untilTrue(async () => (await statusOf(`${address}/livez`)) === 200);
  const signalled = performance.now();
  service.process.kill('SIGTERM');

  expect(await (await slow).json()).toEqual({ done: true });
  expect(await service.ended).toBe(0);
  expect(performance.now() - signalled).toBeLessThan(15_000);
  expect(service.lines).toContain('transport drained');
  expect(await readFile(TRACES_FILE, 'utf8')).toContain('"name":"GET /slow"');
  await rm(folder, { recursive: true });
});

it('takes no new connection once it stops', async () => {
  const service = start();
  const address = await service.address();
  const slow = fetch(`${address}/slow?ms=1500`);
  await untilTrue(async () => (await statusOf(`${address}/livez`)) === 200);
  service.process.kill('SIGINT');
  await untilTrue(() => service.lines.some((line) => line.includes('"msg":"stopping"')));
  await untilTrue(() =>
    fetch(`${address}/livez`, { headers: { Connection: 'close' } }).then(
      () => false,
      () => true,
    ),
  );
  expect((await slow).status).toBe(200);
  expect(await service.ended).toBe(0);
});

it('goes on answering, not ready, for the time that load balancers need to notice', async () => {
  const service = start({ APP_ENV: 'production', HOST: '127.0.0.1' });
  const address = await service.address();
  service.process.kill('SIGTERM');
  await untilTrue(async () => (await statusOf(`${address}/readyz`)) === 503);
  expect(await statusOf(`${address}/livez`)).toBe(200);
  expect(await service.ended).toBe(0);
});

it('ends with 1 after an error that nobody handled', async () => {
  const service = start();
  const address = await service.address();
  await fetch(`${address}/reject`).catch(() => undefined);
  expect(await service.ended).toBe(1);
  expect(service.lines.join('\n')).toContain('"level":"fatal"');
});

it('ends with 1 and the reason where the port is taken', async () => {
  const { port } = new URL(await start().address());
  const second = start({ PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.lines.join('\n')).toContain('EADDRINUSE');
});

it('ends with 78 and a sentence where the configuration is bad', async () => {
  const service = start({ PORT: 'abc' });
  expect(await service.ended).toBe(78);
  expect(service.lines.join('\n')).toMatch(/Configuration: PORT is not usable/);
});
