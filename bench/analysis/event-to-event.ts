import { EventPublisher } from '@interview-buddy/event-bus/bus';
import { createPrisma, type PrismaClient } from '@interview-buddy/prisma-client';
import { interviewTranscribed } from '@interview-buddy/shared-types/events';
import type { Transcript } from '@interview-buddy/shared-types/models';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openHouse } from '../upload/house.ts';
import { startAnalyzer } from '../upload/server-process.ts';

const LONGEST_MS = 60_000;

/**
 * The service in a process of its own on real stores: from `interview.transcribed` in the stream to `analysis.completed`
 * in the stream. `times` in ms, without a first round in which everything is loaded; `peakRss` in bytes.
 */
export async function eventToEvent(
  transcript: Transcript,
  rounds: number,
): Promise<{ times: number[]; peakRss: number }> {
  const house = await openHouse();
  const analyzer = await startAnalyzer(house);
  const prisma = createPrisma({ url: house.databaseUrl });
  const publisher = new EventPublisher({ source: 'bench' });
  const inStreamAt = async (name: string, orderingKey: string): Promise<number | undefined> =>
    (await prisma.outboxEvent.findFirst({ where: { orderingKey, name } }))?.publishedAt?.getTime();

  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const person = await transcribed(prisma, transcript);
    await prisma.$transaction((tx) => publisher.publish(tx, interviewTranscribed, { ...person, run: 1 }));
    const began = performance.now();
    let completed: number | undefined;
    while (completed === undefined) {
      if (performance.now() - began > LONGEST_MS) throw new Error('The service did not answer in a minute.');
      await sleep(20);
      completed = await inStreamAt('analysis.completed', person.interviewId);
    }
    const heard = await inStreamAt('interview.transcribed', person.interviewId);
    if (round > 0) times.push(completed - (heard ?? NaN));
  }
  const peakRss = analyzer.peakRss();
  await prisma.$disconnect();
  await analyzer.stop();
  await house.stop();
  return { times, peakRss };
}

async function transcribed(
  prisma: PrismaClient,
  transcript: Transcript,
): Promise<{ userId: string; interviewId: string }> {
  const [userId, interviewId] = [`user-${randomUUID()}`, randomUUID()];
  await prisma.account.create({ data: { id: userId } });
  await prisma.interview.create({
    data: {
      ...{ id: interviewId, userId, status: 'transcribing', run: 1 },
      ...{ company: 'Northwind', title: 'Backend engineer', type: 'behavioral' },
    },
  });
  await prisma.transcription.create({
    data: {
      ...{ id: randomUUID(), interviewId, userId, run: 1, transcript: { ...transcript } },
      ...{ engine: 'bench', engineVersion: '1', language: 'en-US', verbatim: true },
      durationMs: transcript.audio.durationMs,
    },
  });
  return { userId, interviewId };
}
