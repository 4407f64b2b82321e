import { request, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export interface FrontDoorOptions {
  port: number;
  webPort: number;
  /** Serves Socket.IO. */
  notificationPort: number;
}

/** Only for those who run the house: neither an ingress nor this door shows them outside. */
const insideOnly = /^\/(metrics|livez|readyz|startupz)(?:[/?]|$)/;
const socketPath = /^\/socket\.io(?:[/?]|$)/;

/** Plays the ingress of Kubernetes on one machine: one address for the pages, the API and the live updates. */
export function openFrontDoor(options: FrontDoorOptions): Promise<Server> {
  const portFor = (url: string): number =>
    socketPath.test(url) ? options.notificationPort : options.webPort;
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
    const url = incoming.url ?? '/';
    if (insideOnly.test(url)) refuse(outgoing, 404, 'not-found', 'There is no such page.');
    else forward(incoming, outgoing, portFor(url));
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (socketPath.test(incoming.url ?? '')) forwardUpgrade(incoming, socket, head, options.notificationPort);
    else socket.destroy();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, host: '127.0.0.1' }, () => resolve(server));
  });
}

function forwardedHeaders(incoming: IncomingMessage): NodeJS.Dict<string | string[]> {
  return {
    ...incoming.headers,
    // What a client claims about its own way here is not believed.
    forwarded: undefined,
    'x-forwarded-for': incoming.socket.remoteAddress,
    'x-forwarded-host': incoming.headers.host,
    'x-forwarded-proto': 'http',
  };
}

function withoutUndefined(headers: NodeJS.Dict<string | string[]>): NodeJS.Dict<string | string[]> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}

function upstream(incoming: IncomingMessage, port: number): ReturnType<typeof request> {
  return request({
    host: '127.0.0.1',
    port,
    method: incoming.method,
    path: incoming.url,
    headers: withoutUndefined(forwardedHeaders(incoming)),
  });
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const onward = upstream(incoming, port);
  let answered = false;
  onward.once('response', (answer) => {
    answered = true;
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    answer.once('error', () => outgoing.destroy());
  });
  onward.on('error', () => {
    // A refusal may come before the whole body was sent; the rest is read and thrown away.
    incoming.unpipe(onward).resume();
    if (!answered)
      refuse(outgoing, 503, 'front-door/starting', 'This part is just starting. Try again in a few seconds.');
  });
  // A client that goes away mid-body must look so further in too: a resumed upload depends on it.
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) onward.destroy();
  });
  incoming.pipe(onward);
}

function forwardUpgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer, port: number): void {
  const onward = upstream(incoming, port);
  onward.once('upgrade', (answer, far, farHead) => {
    const lines = Object.entries(answer.headers).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value ?? '']).map((one) => `${name}: ${one}`),
    );
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
    socket.write(farHead);
    far.write(head);
    far.pipe(socket).pipe(far);
    far.once('error', () => socket.destroy());
    far.once('close', () => socket.destroy());
    socket.once('close', () => far.destroy());
  });
  onward.once('response', (answer) => {
    socket.end(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\nconnection: close\r\n\r\n`);
    answer.resume();
  });
  onward.once('error', () => socket.destroy());
  socket.once('error', () => onward.destroy());
  onward.end();
}

function refuse(outgoing: ServerResponse, status: number, code: string, detail: string): void {
  outgoing.writeHead(status, {
    'content-type': 'application/problem+json',
    ...(status === 503 ? { 'retry-after': '2' } : {}),
  });
  outgoing.end(JSON.stringify({ type: 'about:blank', title: detail, status, code, detail }));
}
