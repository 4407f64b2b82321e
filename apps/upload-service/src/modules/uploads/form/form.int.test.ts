import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256, wavRecording } from '../../../recordings.test-helper.js';
import { aContext, newPerson, startTestService, type TestService } from '../../../service.test-helper.js';
import { MAX_FORM_BYTES } from './form-file.js';

let service: TestService;
const person = newPerson();

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

const newInterview = () => service.newInterview(person);

function send(fields: [string, string | Blob, string?][]): Promise<Response> {
  const body = new FormData();
  for (const [name, value, fileName] of fields) {
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, value, fileName);
  }
  return fetch(`${service.url}/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${person.token}` },
    body,
  });
}

const file = (bytes: Buffer) => new Blob([Uint8Array.from(bytes)]);

describe('a plain form', () => {
  it('brings a recording whole', async () => {
    const interviewId = await newInterview();
    const recording = wavRecording(6_000_044);
    const response = await send([
      ['interviewId', interviewId],
      ['file', file(recording), 'Gespräch.wav'],
    ]);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ interviewId, sizeBytes: recording.length });
    expect(await service.prisma.interview.findUniqueOrThrow({ where: { id: interviewId } })).toMatchObject({
      status: 'uploaded',
      fileName: 'Gespräch.wav',
      sha256: sha256(recording),
    });
  });

  it('is refused without an interview, without a file, with an empty one or one that is no recording', async () => {
    const interviewId = await newInterview();
    const statuses = [
      await send([['file', file(wavRecording()), 'a.wav']]),
      await send([
        ['interviewId', crypto.randomUUID()],
        ['file', file(wavRecording()), 'a.wav'],
      ]),
      await send([['interviewId', interviewId]]),
      await send([
        ['interviewId', interviewId],
        ['file', file(Buffer.alloc(0)), 'a.wav'],
      ]),
      await send([
        ['interviewId', interviewId],
        ['file', file(Buffer.from('text '.repeat(100))), 'a.mp4'],
      ]),
    ].map(({ status }) => status);
    expect(statuses).toEqual([400, 404, 400, 422, 415]);
  });

  it('asks for consent as any other upload does', async () => {
    const created = await service.call(person, 'POST', '/interviews', aContext);
    const { id } = (await created.json()) as { id: string };
    const response = await send([
      ['interviewId', id],
      ['file', file(wavRecording()), 'a.wav'],
    ]);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      403,
      'consent/required',
    ]);
    expect(await service.prisma.upload.count({ where: { interviewId: id } })).toBe(0);
  });

  it('imports a transcript, about which nothing has to be stated', async () => {
    const created = await service.call(person, 'POST', '/interviews', aContext);
    const { id } = (await created.json()) as { id: string };
    const text = 'Interviewer: Tell me about your last project.\nMe: I moved a warehouse to the cloud.\n';
    const response = await send([
      ['interviewId', id],
      ['kind', 'transcript'],
      ['file', file(Buffer.from(text)), 'talk.txt'],
    ]);
    expect(response.status).toBe(201);
    expect(await service.prisma.interview.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'uploaded',
      mimeType: 'text/plain',
    });
  });

  it('is refused beyond 100 MB, by its length or once it is there', { timeout: 120_000 }, async () => {
    const interviewId = await newInterview();
    const announced = await send([
      ['interviewId', interviewId],
      ['file', file(Buffer.alloc(MAX_FORM_BYTES + 70_000)), 'a.wav'],
    ]);
    expect(announced.status).toBe(413);
    const beyond = Buffer.concat([wavRecording(100_044), Buffer.alloc(MAX_FORM_BYTES - 100_000)]);
    expect(
      (
        await send([
          ['interviewId', interviewId],
          ['file', file(beyond), 'a.wav'],
        ])
      ).status,
    ).toBe(413);
    expect(await service.prisma.interview.findUniqueOrThrow({ where: { id: interviewId } })).toMatchObject({
      status: 'failed',
      blobPath: null,
    });
  });
});
