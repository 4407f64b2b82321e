import { Controller, Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewTranscribed, interviewUploaded, type DataOf } from '@interview-buddy/shared-types/events';
import { testServers, untilTrue } from '@interview-buddy/shared-utils/testing';
import { PermanentFailure } from '../errors.js';
import { silentLogger } from '../logger.js';
import { EventPublisher } from '../outbox/event-publisher.js';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';
import { EventBusModule } from './event-bus.module.js';
import { EventData, EventScope, OnDeadLetter, OnEvent } from './on-event.js';
import { RedisStreamsServer } from './redis-streams-server.js';

@Injectable()
class Seen {
  readonly calls: unknown[][] = [];
}

@Controller()
class UploadedConsumer {
  constructor(private readonly seen: Seen) {}

  @OnEvent(interviewUploaded, { attempts: 2, backoffMs: 10 })
  async handle(
    @EventData() data: DataOf<typeof interviewUploaded>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    this.seen.calls.push(['uploaded', data.run, scope.attempt]);
    if (data.run === 2) throw new PermanentFailure('broken', 'It is broken.');
  }

  @OnDeadLetter(interviewUploaded)
  async dead(
    data: DataOf<typeof interviewUploaded>,
    scope: EventScope,
    failure: { code: string; message: string; attempts: number },
  ): Promise<void> {
    this.seen.calls.push(['dead', data.run, scope.eventId.length, failure]);
  }
}

@Controller()
class TranscribedConsumer {
  constructor(private readonly seen: Seen) {}

  @OnEvent(interviewTranscribed)
  async handle(data: DataOf<typeof interviewTranscribed>): Promise<void> {
    this.seen.calls.push(['transcribed', data.run]);
  }
}

@Controller()
class SecondUploadedConsumer {
  @OnEvent(interviewUploaded)
  async handle(): Promise<void> {}
}

let fixture: BusFixture;
let app: INestApplication | undefined;
beforeEach(async () => {
  fixture = await BusFixture.create();
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  await fixture.close();
});

async function start(controllers: (new (...args: never[]) => object)[]): Promise<INestApplication> {
  const bus = EventBusModule.forRoot({
    group: 'test',
    databaseUrl: fixture.databaseUrl,
    redisUrl: testServers().redisUrl,
    prefix: fixture.prefix,
    logger: silentLogger,
  });
  @Module({ imports: [bus], controllers, providers: [Seen] })
  class AppModule {}
  const testing = await Test.createTestingModule({ imports: [AppModule] }).compile();
  app = testing.createNestApplication({ logger: false });
  app.connectMicroservice({ strategy: app.get(RedisStreamsServer) });
  await app.startAllMicroservices();
  return app;
}

test('a service publishes through the module and its @OnEvent and @OnDeadLetter methods are called', async () => {
  const service = await start([UploadedConsumer, TranscribedConsumer]);
  const publisher = service.get(EventPublisher);
  const data = subject();
  await fixture.sql.$transaction(async (tx) => {
    await publisher.publish(tx, interviewUploaded, data);
    await publisher.publish(tx, interviewTranscribed, data);
    await publisher.publish(tx, interviewUploaded, { ...data, run: 2 });
  });
  const { calls } = service.get(Seen);
  await untilTrue(() => calls.length === 4);
  expect(calls).toContainEqual(['uploaded', 1, 1]);
  expect(calls).toContainEqual(['transcribed', 1]);
  expect(calls).toContainEqual(['uploaded', 2, 1]);
  expect(calls).toContainEqual(['dead', 2, 36, { code: 'broken', message: 'It is broken.', attempts: 1 }]);
});

test('two handlers for one event in a group keep the service from starting', async () => {
  await expect(start([UploadedConsumer, SecondUploadedConsumer])).rejects.toThrow(
    'Two methods handle interview.uploaded in the group test',
  );
});

test('a dead-letter handler without a handler keeps the service from starting', async () => {
  @Controller()
  class OnlyDead {
    @OnDeadLetter(interviewUploaded)
    async dead(): Promise<void> {}
  }
  await expect(start([OnlyDead])).rejects.toThrow('has no @OnEvent(interview.uploaded) beside it');
});
