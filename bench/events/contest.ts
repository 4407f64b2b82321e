// The three contestants: our consumer, BullMQ's worker, and a bare loop over the client as the limit.
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import {
  BusKeys,
  connectRedis,
  entryFields,
  Isolation,
  resolveHandlerOptions,
  silentLogger,
  Subscription,
  whenReady,
} from '@interview-buddy/event-bus/bus';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { envelope, type Payload } from './payload.ts';

/** Something that takes events and hands each to `handle`, acknowledged once that returns. */
export interface Contestant {
  readonly name: string;
  add(payloads: readonly Payload[]): Promise<void>;
  start(inFlight: number, handle: (payload: Payload) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export function ourBus(redisUrl: string, prefix: string): Contestant {
  const keys = new BusKeys(prefix);
  const stream = keys.stream(interviewUploaded.name);
  const producer = new Redis(redisUrl);
  const commands = connectRedis({ url: redisUrl, name: 'bench', logger: silentLogger });
  const blocking = connectRedis({ url: redisUrl, name: 'bench read', logger: silentLogger });
  let subscription: Subscription | undefined;
  return {
    name: 'event-bus',
    async add(payloads) {
      const pipeline = producer.pipeline();
      for (const payload of payloads)
        pipeline.xadd(stream, '*', ...entryFields(JSON.stringify(payload), payload.data.interviewId));
      await pipeline.exec();
    },
    async start(inFlight, handle) {
      await Promise.all([whenReady(commands, 5_000), whenReady(blocking, 5_000)]);
      subscription = new Subscription({
        group: 'bench',
        keys,
        consumer: 'bench-1',
        commands,
        blocking,
        ledger: undefined,
        isCancelled: undefined,
        logger: silentLogger,
        isolation: new Isolation(),
        registration: {
          definition: interviewUploaded,
          options: resolveHandlerOptions({ concurrency: inFlight }),
          handle: (data, scope) => handle(envelope(data, scope.eventId, scope.occurredAt)),
        },
      });
      await subscription.ensureGroup();
      subscription.start();
    },
    async stop() {
      await subscription?.stop(5_000);
      for (const redis of [producer, commands, blocking]) redis.disconnect();
    },
  };
}

export function bullMq(redisUrl: string, prefix: string): Contestant {
  const queue = new Queue<Payload>('bench', { prefix, connection: { url: redisUrl } });
  let worker: Worker<Payload> | undefined;
  return {
    name: 'BullMQ',
    async add(payloads) {
      await queue.addBulk(
        payloads.map((data) => ({ name: 'event', data, opts: { removeOnComplete: true } })),
      );
    },
    async start(inFlight, handle) {
      worker = new Worker<Payload>('bench', (job) => handle(job.data), {
        prefix,
        concurrency: inFlight,
        connection: { url: redisUrl, maxRetriesPerRequest: null },
      });
      await worker.waitUntilReady();
    },
    async stop() {
      await worker?.close();
      await queue.close();
    },
  };
}

/** Nothing but the two commands: no leases, no retries, no parsing of the envelope by schema. */
export function rawLoop(redisUrl: string, prefix: string): Contestant {
  const redis = new Redis(redisUrl);
  const stream = `${prefix}:raw`;
  let running = false;
  let loop: Promise<void> | undefined;
  return {
    name: 'raw ioredis loop',
    async add(payloads) {
      const pipeline = redis.pipeline();
      for (const payload of payloads) pipeline.xadd(stream, '*', 'envelope', JSON.stringify(payload));
      await pipeline.exec();
    },
    async start(inFlight, handle) {
      await redis.xgroup('CREATE', stream, 'bench', '0', 'MKSTREAM');
      running = true;
      const read = async (): Promise<void> => {
        let done: string[] = [];
        while (running) {
          const pipeline = redis.pipeline();
          if (done.length > 0) pipeline.xack(stream, 'bench', ...done);
          pipeline.xreadgroup('GROUP', 'bench', 'c', 'COUNT', inFlight, 'STREAMS', stream, '>');
          const results = await pipeline.exec();
          const reply = results?.at(-1)?.[1] as [string, [string, string[]][]][] | null;
          const entries = reply?.[0]?.[1] ?? [];
          done = entries.map(([id]) => id);
          await Promise.all(entries.map(([, fields]) => handle(JSON.parse(fields[1] ?? '{}') as Payload)));
        }
      };
      loop = read();
    },
    async stop() {
      running = false;
      await loop;
      redis.disconnect();
    },
  };
}
