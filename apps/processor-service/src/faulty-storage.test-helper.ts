import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

/** A status; or no answer at all, a connection that is reset or closed half-way, an answer that takes its time. */
export type Fault = number | 'no-answer' | 'reset' | 'closed' | 'slow';

/** Stands before the blob storage, and spoils what is read by a signed URL while there is a fault. */
export class FaultyStorage {
  fault: Fault | null = null;
  /** How often it has spoiled something. */
  spoiled = 0;
  readonly #target: URL;
  readonly #server = createServer((request, response) => this.#forward(request, response));

  /** @param connectionString of the storage behind. */
  constructor(connectionString: string) {
    this.#target = new URL(/BlobEndpoint=([^;]+)/.exec(connectionString)![1]!);
  }

  /** @returns the connection string that leads through here. */
  async start(connectionString: string): Promise<string> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    const { port } = this.#server.address() as AddressInfo;
    return connectionString.replaceAll(this.#target.host, `127.0.0.1:${port}`);
  }

  stop(): void {
    this.#server.close().closeAllConnections();
  }

  #forward(request: IncomingMessage, response: ServerResponse): void {
    const { method, url = '/', headers } = request;
    const fault = url.includes('sig=') ? this.fault : null;
    if (fault !== null) this.spoiled += 1;
    if (fault === 'no-answer') return void request.socket.destroy();
    if (typeof fault === 'number') return void response.writeHead(fault).end();
    const { hostname, port } = this.#target;
    const behind = send({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      void this.#pass(answer, response, fault, request.socket);
    });
    behind.on('error', () => response.destroy());
    request.pipe(behind);
  }

  async #pass(
    answer: IncomingMessage,
    response: ServerResponse,
    fault: Fault | null,
    socket: Socket,
  ): Promise<void> {
    if (fault === null) return void answer.pipe(response);
    const half = Number(answer.headers['content-length']) / 2;
    let sent = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      if (fault === 'slow') await after(50);
      const part = fault === 'slow' ? chunk : chunk.subarray(0, Math.max(0, half - sent));
      sent += part.length;
      await new Promise((passed) => response.write(part, passed));
    }
    if (fault === 'reset') socket.resetAndDestroy();
    else if (fault === 'closed') socket.end();
    else response.end();
  }
}
