import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../lib/ports.ts';
import { openFrontDoor } from './front-door.ts';

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('front door', () => {
  let door: Server;
  let address = '';
  let port = 0;
  const upload = { bytes: 0, aborted: false };

  const web = createServer((incoming, outgoing) => {
    if (incoming.url === '/refuses') return void outgoing.writeHead(413).end('too large');
    if (incoming.url !== '/upload')
      return void outgoing.end(`web ${incoming.url} ${incoming.headers['x-forwarded-for']}`);
    incoming.on('data', (data: Buffer) => (upload.bytes += data.length));
    incoming.on('error', () => (upload.aborted = true));
    incoming.once('end', () => outgoing.end('stored'));
  });
  const notification = createServer((incoming, outgoing) => void outgoing.end(`live ${incoming.url}`));
  notification.on('upgrade', (_incoming, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: test\r\nconnection: upgrade\r\n\r\n');
    socket.pipe(socket);
  });

  beforeAll(async () => {
    port = await freePort();
    const [webPort, notificationPort] = await Promise.all([listening(web), listening(notification)]);
    door = await openFrontDoor({ port, webPort, notificationPort });
    address = `http://127.0.0.1:${port}`;
  });
  afterAll(() => {
    for (const server of [door, web, notification]) {
      server.close();
      server.closeAllConnections();
    }
  });

  test('pages go to web, live updates to the notification service', async () => {
    expect(await (await fetch(`${address}/interviews?x=1`)).text()).toBe('web /interviews?x=1 127.0.0.1');
    expect(await (await fetch(`${address}/socket.io/?EIO=4`)).text()).toBe('live /socket.io/?EIO=4');
  });

  test('a forged X-Forwarded-For is not believed', async () => {
    const response = await fetch(address, { headers: { 'x-forwarded-for': '8.8.8.8' } });
    expect(await response.text()).toBe('web / 127.0.0.1');
  });

  test.each(['/metrics', '/livez', '/readyz?full', '/startupz/'])('%s is not shown outside', async (path) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not-found', status: 404 });
  });

  test('a client that goes away mid-body looks so further in, with exactly its bytes', async () => {
    const client = request(`${address}/upload`, {
      method: 'PATCH',
      headers: { 'content-length': 1_000_000 },
    });
    client.on('error', () => undefined);
    client.write(Buffer.alloc(300_000));
    await untilTrue(() => upload.bytes === 300_000);
    client.destroy();
    await untilTrue(() => upload.aborted);
    expect(upload.bytes).toBe(300_000);
  });

  test('a refusal before the whole body arrives whole', async () => {
    const response = await fetch(`${address}/refuses`, { method: 'POST', body: Buffer.alloc(4_000_000) });
    expect(response.status).toBe(413);
    expect(await response.text()).toBe('too large');
  });

  test('an upgrade of /socket.io passes in both directions, any other is cut', async () => {
    const upgrade = (path: string): string =>
      `GET ${path} HTTP/1.1\r\nhost: x\r\nupgrade: test\r\nconnection: upgrade\r\n\r\n`;
    const socket = connect(port, '127.0.0.1');
    socket.write(upgrade('/socket.io/'));
    const [head] = (await once(socket, 'data')) as [Buffer];
    expect(head.toString()).toContain('101 Switching Protocols');
    socket.write('ping');
    const [echo] = (await once(socket, 'data')) as [Buffer];
    expect(echo.toString()).toBe('ping');
    socket.destroy();
    const other = connect(port, '127.0.0.1');
    other.write(upgrade('/elsewhere'));
    await once(other, 'close');
  });

  test('a part that is not there gives 503 with Retry-After', async () => {
    const lonely = await freePort();
    const gone = await freePort();
    const second = await openFrontDoor({ port: lonely, webPort: gone, notificationPort: gone });
    const response = await fetch(`http://127.0.0.1:${lonely}/`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    second.close();
    second.closeAllConnections();
  });
});
