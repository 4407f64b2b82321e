import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a service and its blob storage: while it is full, no block is taken and everything else goes on. */
export interface FullStore {
  port: number;
  isFull: boolean;
  /** Blocks that were not taken. */
  refused: number;
  stop(): Promise<void>;
}

export async function startFullStore(targetPort: number): Promise<FullStore> {
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    if (store.isFull && method === 'PUT' && /[?&]comp=block(?:&|$)/.test(url ?? '')) {
      store.refused += 1;
      incoming.resume();
      // What Azurite says where its disk is full, and Azure where it cannot write.
      outgoing.writeHead(500, { 'x-ms-error-code': 'InternalError', 'content-length': '0' }).end();
      return;
    }
    const forwarded = httpRequest(
      { host: '127.0.0.1', port: targetPort, method, path: url, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const store: FullStore = {
    port: (server.address() as AddressInfo).port,
    isFull: false,
    refused: 0,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return store;
}
