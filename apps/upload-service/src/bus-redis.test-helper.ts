import { BusKeys, connectRedis, silentLogger, whenReady } from '@interview-buddy/event-bus/bus';
import { testServers } from '@interview-buddy/shared-utils/testing';

export interface BusRedis {
  /** Ids of the entries of an event's stream. */
  entries(event: string): Promise<string[]>;
  /** As the bus writes it when a group gives an event up. @returns the id of the letter. */
  addDeadLetter(letter: {
    event: string;
    interviewId: string;
    envelope: string;
    code: string;
  }): Promise<string>;
  close(): void;
}

/** The streams of a service under test. */
export async function connectBusRedis(prefix: string): Promise<BusRedis> {
  const keys = new BusKeys(prefix);
  const redis = connectRedis({ url: testServers().redisUrl, name: 'test', logger: silentLogger });
  await whenReady(redis, 5_000);
  return {
    entries: async (event) => (await redis.xrange(keys.stream(event), '-', '+')).map(([id]) => id),
    async addDeadLetter({ event, interviewId, envelope, code }) {
      const fields = {
        group: 'processor-service',
        event,
        version: '1',
        eventId: crypto.randomUUID(),
        orderingKey: interviewId,
        code,
        message: 'Something that a person wrote.',
        attempts: '4',
        traceId: 'a'.repeat(32),
        deadAt: new Date().toISOString(),
        envelope,
      };
      return (await redis.xadd(keys.dead, '*', ...Object.entries(fields).flat())) ?? '';
    },
    close: () => redis.disconnect(),
  };
}
