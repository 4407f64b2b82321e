import { Redis } from 'ioredis';

/**
 * The connection through which replicas tell one another what to send.
 * Publishing fails at once while Redis is away, so that this replica's own sockets are still told.
 */
export class LiveRedis extends Redis {
  private readonly readers: Redis[] = [];

  constructor(private readonly url: string) {
    super(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: 1000,
      retryStrategy: (attempt) => Math.min(attempt * 200, 2000),
    });
    this.on('error', ignore);
  }

  /** The adapter reads on a connection of its own, which waits for Redis instead of spinning. */
  override duplicate(): Redis {
    const reader = new Redis(this.url, {
      maxRetriesPerRequest: null,
      retryStrategy: (attempt) => Math.min(attempt * 200, 2000),
    });
    reader.on('error', ignore);
    this.readers.push(reader);
    return reader;
  }

  disconnectAll(): void {
    for (const connection of [this, ...this.readers]) connection.disconnect();
  }
}

/** Without a listener ioredis prints each failed attempt; /readyz tells that Redis is away. */
function ignore(): void {}
