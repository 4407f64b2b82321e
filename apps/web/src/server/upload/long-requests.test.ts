import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { allowLongRequests } from './long-requests';

it('a server lets a request take hours once it has had one, and its headers no longer than before', async () => {
  allowLongRequests();
  const server = createServer((_, outgoing) => outgoing.end());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { headersTimeout } = server;
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(server.requestTimeout).toBe(6 * 60 * 60_000);
  expect(server.headersTimeout).toBe(headersTimeout);
  server.close();
  server.closeAllConnections();
});
