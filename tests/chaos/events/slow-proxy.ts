import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to another server that is slow, and breaks when told to. */
export class SlowProxy {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  port = 0;

  constructor(
    private readonly target: number,
    /** Added to each direction, ms. */
    private readonly delayMs: number,
  ) {}

  /** The lines that exist now carry nothing any more, and do not say so; new ones do. */
  freeze(): void {
    for (const socket of this.#sockets) socket.pause();
  }

  async start(): Promise<void> {
    this.#server = createServer((client) => this.#join(client, connect(this.target, '127.0.0.1')));
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
  }

  /** Cuts every connection in the middle of whatever it carries. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  #join(client: Socket, server: Socket): void {
    this.#pipe(client, server);
    this.#pipe(server, client);
  }

  #pipe(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.on('data', (chunk) => {
      setTimeout(() => {
        if (!to.destroyed) to.write(chunk);
      }, this.delayMs);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
