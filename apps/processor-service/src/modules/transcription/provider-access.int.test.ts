import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { interviewDeleted } from '@interview-buddy/shared-types/events';
import { transcript } from '@interview-buddy/shared-types/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TWO_VOICES, uploadRecording } from '../../recording.test-helper.js';
import { startTestService, type TestService } from '../../service.test-helper.js';
import {
  json,
  noContent,
  startVendorWith,
  status,
  type Vendor,
  type VendorRequest,
} from './vendor-server.test-helper.js';

/** Fast transcription is down; a batch job never ends. */
describe('a transcription that runs at a provider', { timeout: 300_000 }, () => {
  let service: TestService;
  let vendor: Vendor;
  const asked = (what: (request: VendorRequest) => boolean) => vendor.requests.filter(what);
  const removals = () => asked(({ method }) => method === 'DELETE');

  beforeAll(async () => {
    vendor = await startVendorWith(({ method, url }) => {
      if (url.includes(':transcribe')) return status(403);
      if (method === 'DELETE') return noContent;
      const self = `${vendor.url}/speechtotext/transcriptions/job-1?api-version=2024-11-15`;
      return json({ self, status: 'Running' }, method === 'POST' ? 201 : 200);
    });
    service = await startTestService({
      TRANSCRIPTION_ENGINES: 'azure-speech,pocketsphinx',
      AZURE_SPEECH_ENDPOINT: vendor.url,
      AZURE_SPEECH_KEY: 'k-1',
    });
  });
  afterAll(async () => {
    await service.stop();
    vendor.stop();
  });

  it('is ended there when the interview is deleted in the middle', async () => {
    const { interviewId, userId } = await uploadRecording(service, TWO_VOICES);
    const running = await untilTrue(
      () => service.prisma.providerJob.findFirst({ where: { interviewId, userId } }),
      { timeoutMs: 120_000 },
    );
    expect(running).toMatchObject({ engine: 'azure-speech-batch' });
    const [submitted] = asked(({ url }) => url.includes(':submit'));
    const [address] = (JSON.parse(submitted!.body.toString()) as { contentUrls: string[] }).contentUrls;
    expect(
      Buffer.from(await (await fetch(address!)).arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('OggS');

    const publisher = new EventPublisher({ source: 'upload-service' });
    await service.prisma.$transaction(async (tx) => {
      await tx.interview.update({ where: { id: interviewId }, data: { deletedAt: new Date() } });
      await publisher.publish(tx, interviewDeleted, { interviewId, userId, run: 1 });
    });
    await untilTrue(async () => (await service.prisma.providerJob.count({ where: { interviewId } })) === 0, {
      timeoutMs: 120_000,
    });
    expect(removals().length).toBeGreaterThanOrEqual(1);
    await untilTrue(async () => !(await fetch(address!)).ok, { timeoutMs: 120_000 });
  });

  it('is done by the engine that the person chose for this run', async () => {
    const made = await uploadRecording(service, TWO_VOICES, async ({ interviewId, userId }) => {
      await service.prisma.transcriptionChoice.create({
        data: { interviewId, userId, run: 1, engine: 'pocketsphinx' },
      });
    });
    const row = await untilTrue(
      () => service.prisma.transcription.findFirst({ where: { interviewId: made.interviewId } }),
      { timeoutMs: 120_000 },
    );
    const { engine } = transcript.parse(row.transcript);
    expect(engine).toMatchObject({ name: 'pocketsphinx', wordTimes: true });
    expect(engine.passedOver).toBeUndefined();
  });
});
