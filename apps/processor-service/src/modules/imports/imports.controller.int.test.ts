import { transcript } from '@interview-buddy/shared-types/models';
import { signTestToken } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../service.test-helper.js';
import { storeTranscript } from '../../stored-transcript.test-helper.js';

const VTT =
  'WEBVTT\n\n00:00.500 --> 00:05.000\n<v Ann>Tell me.\n\n00:06.000 --> 00:09.000\n<v Bob>I built it.\n';

describe('a transcript that is given along with a recording', () => {
  let service: TestService;
  let interviewId: string;
  const takeBack = (userId = 'giver') =>
    fetch(`${service.url}/interviews/${interviewId}/transcript/import`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${signTestToken({ id: userId })}` },
    });
  const give = (body: string, userId = 'giver') =>
    fetch(`${service.url}/interviews/${interviewId}/transcript/import`, {
      method: 'PUT',
      body,
      headers: {
        authorization: `Bearer ${signTestToken({ id: userId })}`,
        'content-type': 'application/octet-stream',
      },
    });

  beforeAll(async () => {
    service = await startTestService();
    interviewId = await storeTranscript(service, 'giver', ['What was heard?', 'Other words.']);
  });
  afterAll(() => service.stop());

  it('is refused with the line that is wrong, and where it is too large or not theirs', async () => {
    const broken = await give('1\n00:00:01,000 --> later\nHello\n');
    expect([broken.status, await broken.text()]).toEqual([422, expect.stringContaining('Line 2')]);
    expect((await give('x'.repeat(5_000_001))).status).toBe(413);
    expect((await give(VTT, 'somebody-else')).status).toBe(404);
  });

  it('gives the words of the next run; what was measured stays', async () => {
    expect(await (await give(VTT)).json()).toEqual({ run: 2 });
    const row = await service.prisma.transcription.findFirstOrThrow({ where: { interviewId, run: 2 } });
    const { turns, audio, engine, findings } = transcript.parse(row.transcript);
    expect(turns.map(({ text }) => text)).toEqual(['Tell me.', 'I built it.']);
    expect(audio).toMatchObject({ snrDb: 30, pauses: [{ place: 'within' }] });
    expect(audio.tracks.pitchHz).toEqual([expect.closeTo(120, 0)]);
    expect(engine).toMatchObject({ name: 'import', verbatim: false });
    expect(findings.map(({ code }) => code)).toEqual(['noisy', 'not-verbatim']);
  });

  it('waits for the recording where that is still to come, and can be taken back until then', async () => {
    await service.prisma.transcription.deleteMany({ where: { interviewId } });
    expect(await (await give(VTT)).json()).toEqual({ run: null });
    expect((await takeBack('somebody-else')).status).toBe(404);
    expect(await service.prisma.transcriptImport.count({ where: { interviewId } })).toBe(1);
    expect(await (await takeBack()).json()).toEqual({ run: null });
    expect(await service.prisma.transcriptImport.count({ where: { interviewId } })).toBe(0);
    expect((await takeBack()).status).toBe(404);
  });

  it('begins a recording again that is in work, when it is given and when it is taken back', async () => {
    const blobPath = `uploads/giver/${crypto.randomUUID()}/recording`;
    const { run } = await service.prisma.interview.update({
      where: { id: interviewId },
      data: { status: 'analyzing', blobPath },
    });
    expect(await (await give(VTT)).json()).toEqual({ run: run + 1 });
    expect(await (await takeBack()).json()).toEqual({ run: run + 2 });
    const published = await service.prisma.outboxEvent.findMany({
      where: { orderingKey: interviewId, name: 'interview.uploaded' },
    });
    expect(published).toHaveLength(2);
  });
});
