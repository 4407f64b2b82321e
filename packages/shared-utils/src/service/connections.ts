import type { Server } from 'node:http';
import type { Socket } from 'node:net';

interface Standing {
  openedAt: number;
  /** Requests that are being answered on it. */
  active: number;
}

const TICK_MS = 50;
/** A connection as young as this may be about to send its first request. */
const YOUNG_MS = 1_000;

/**
 * The open connections of a server, so that it can be stopped soon and without cutting off an answer.
 * Node's own close() waits for connections that are kept alive, and for every WebSocket.
 */
export class Connections {
  private readonly standings = new Map<Socket, Standing>();

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.standings.set(socket, { openedAt: performance.now(), active: 0 });
      socket.once('close', () => this.standings.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      const standing = this.standings.get(socket);
      if (!standing) return;
      standing.active += 1;
      response.once('close', () => (standing.active -= 1));
    });
  }

  /** Takes no new connection, ends each that has nothing to answer, and after graceMs the others too. */
  stop(graceMs: number): Promise<void> {
    if (!this.server.listening) return Promise.resolve();
    const ending = setInterval(() => this.endIdle(), TICK_MS);
    const cutting = setTimeout(() => this.destroyAll(), graceMs);
    return new Promise((resolve) =>
      this.server.close(() => {
        clearInterval(ending);
        clearTimeout(cutting);
        resolve();
      }),
    );
  }

  private endIdle(): void {
    const now = performance.now();
    for (const [socket, { active, openedAt }] of this.standings) {
      if (active === 0 && now - openedAt > YOUNG_MS) socket.end();
    }
  }

  private destroyAll(): void {
    for (const socket of this.standings.keys()) socket.destroy();
  }
}
