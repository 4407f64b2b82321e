import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface VendorRequest {
  method: string;
  /** Path with query. */
  url: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export type Reply = (response: ServerResponse, request: VendorRequest) => void;

/** Plays a vendor: gives the replies in turn, the last one again and again, and remembers what it was asked. */
export async function startVendor(...replies: Reply[]) {
  let asked = 0;
  return startVendorWith(() => replies[Math.min(asked++, replies.length - 1)]!);
}

/** Plays a vendor whose replies depend on what it is asked. */
export async function startVendorWith(answer: (request: VendorRequest) => Reply) {
  const requests: VendorRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, url, headers, body: Buffer.concat(chunks) };
      requests.push(request);
      answer(request)(response, request);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type Vendor = Awaited<ReturnType<typeof startVendor>>;

export const json =
  (body: unknown, code = 200): Reply =>
  (response) => {
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(code, headers);
    response.end('{}');
  };

export const brokenOff: Reply = (response) => response.destroy();
export const halfAnAnswer: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"phrases": [');
  response.destroy();
};
export const noContent: Reply = (response) => {
  response.writeHead(204);
  response.end();
};
export const notJson: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('<html>maintenance</html>');
};
