import { once } from 'node:events';
import { Agent, createServer, get, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Connections } from './connections.js';

let server: Server;
let connections: Connections;
let finish: () => void;
const agent = new Agent({ keepAlive: true });

beforeEach(async () => {
  const held = Promise.withResolvers<void>();
  finish = held.resolve;
  server = createServer(async (request, response) => {
    if (request.url === '/held') await held.promise;
    response.end('answer');
  });
  server.keepAliveTimeout = 60_000;
  server.on('upgrade', (_, socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
  connections = new Connections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  agent.destroy();
  server.closeAllConnections();
});

const port = () => (server.address() as AddressInfo).port;

function ask(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port: port(), path, agent, host: '127.0.0.1' }, async (response) => {
      let text = '';
      for await (const part of response) text += part;
      resolve(text);
    }).on('error', reject);
  });
}

it('ends connections that are only kept alive', async () => {
  await ask('/');
  await connections.stop(20_000);
  expect(server.listening).toBe(false);
});

it('finishes an answer first', async () => {
  const held = ask('/held');
  await once(server, 'request');
  const stopped = connections.stop(20_000);
  finish();
  expect(await held).toBe('answer');
  await stopped;
});

it('ends upgraded connections, for which Node would wait without end', async () => {
  const socket = connect(port(), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  await once(socket, 'data');
  const ended = once(socket, 'end');
  await Promise.all([connections.stop(20_000), ended]);
  expect(socket.readableEnded).toBe(true);
});

it('cuts off what takes longer than it may', async () => {
  const held = ask('/held').catch((error: Error) => error.message);
  await once(server, 'request');
  await connections.stop(100);
  expect(await held).toBe('socket hang up');
});

it('has nothing to stop on a server that never listened', async () => {
  await expect(new Connections(createServer()).stop(10)).resolves.toBeUndefined();
});
