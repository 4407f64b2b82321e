import { Client } from 'pg';
import { errorKind } from '../consumer/attempts.js';
import type { BusLogger } from '../logger.js';

/** Hears at once what this service has put into the outbox. Best effort: polling stands behind it. */
export class WakeUp {
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly source: string,
    private readonly logger: BusLogger,
    private readonly onWake: () => void,
  ) {}

  async start(): Promise<void> {
    if (this.#closed) return;
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: 'event-bus listen',
      keepAlive: true,
    });
    this.#client = client;
    client.on('notification', ({ payload }) => {
      if (payload === this.source) this.onWake();
    });
    client.on('error', () => this.#again(client));
    client.on('end', () => this.#again(client));
    try {
      await client.connect();
      await client.query('LISTEN ib_outbox');
      this.onWake();
    } catch (error) {
      this.logger.warn({ error: errorKind(error) }, 'cannot listen to the outbox');
      this.#again(client);
    }
  }

  async stop(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #again(client: Client): void {
    if (this.#closed || client !== this.#client) return;
    this.#client = undefined;
    client.end().catch(() => undefined);
    this.#retry = setTimeout(() => void this.start(), 1_000);
  }
}
