import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { rawRequest } from './raw-request';

const server = createServer((incoming, outgoing) => {
  void (async () => {
    // Another one comes in between.
    await new Promise((resolve) => setImmediate(resolve));
    const before = rawRequest();
    for await (const _ of incoming);
    outgoing.end(`${before === incoming} ${rawRequest() === null}`);
  })();
});
afterEach(() => server.close().closeAllConnections());

function send(port: number, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method: 'POST' }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += chunk;
      resolve(text);
    }).on('error', reject);
    sent.end(body);
  });
}

it('is the one that is being answered, until its body is read', async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((body) => send(port, body)));
  expect(answers).toEqual(Array(4).fill('true true'));
});

it('is none outside of a request', () => {
  expect(rawRequest()).toBeNull();
});
