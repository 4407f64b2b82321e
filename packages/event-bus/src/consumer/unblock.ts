import type { Redis } from 'ioredis';

/** Lets a connection that waits in a blocking read answer at once, so that nothing is read after a stop. */
export class Unblock {
  #clientId: number | undefined;

  constructor(
    private readonly commands: Redis,
    private readonly blocking: Redis,
  ) {
    blocking.on('ready', () => void this.#identify());
    if (blocking.status === 'ready') void this.#identify();
  }

  async now(): Promise<void> {
    if (this.#clientId === undefined) return;
    // Where it fails the read ends by its own time.
    await this.commands.client('UNBLOCK', this.#clientId).catch(() => undefined);
  }

  async #identify(): Promise<void> {
    this.#clientId = await this.blocking.client('ID').catch(() => undefined);
  }
}
