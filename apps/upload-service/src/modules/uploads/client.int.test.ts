import { randomBytes } from 'node:crypto';
import { Upload, type UploadOptions } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256, wavRecording } from '../../recordings.test-helper.js';
import { newPerson, startTestService, type TestService } from '../../service.test-helper.js';

let service: TestService;
let upload: Upload | undefined;
const person = newPerson();

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

/** Sends it with the published client, and returns the interview afterwards. */
async function sendBy(options: Partial<UploadOptions>, recording: Buffer) {
  const id = await service.newInterview(person);
  await new Promise<void>((resolve, reject) => {
    upload = new Upload(recording, {
      endpoint: `${service.url}/uploads`,
      headers: { authorization: `Bearer ${person.token}` },
      metadata: { interviewId: id, filename: 'talk.wav', filetype: 'audio/wav', sha256: sha256(recording) },
      retryDelays: [100, 300, 1_000],
      onSuccess: () => resolve(),
      onError: reject,
      ...options,
    });
    upload.start();
  });
  return service.prisma.interview.findUniqueOrThrow({ where: { id } });
}

describe('tus-js-client', () => {
  it.each([
    ['in one request', {}],
    ['in chunks', { chunkSize: 1_000_000 }],
    ['with the bytes in the creation', { uploadDataDuringCreation: true }],
    ['with a length that it tells late', { uploadLengthDeferred: true, chunkSize: 1_500_000 }],
    ['in three parts side by side', { parallelUploads: 3 }],
    ['in parts and chunks', { parallelUploads: 2, chunkSize: 700_000 }],
    ['by POST only', { overridePatchMethod: true }],
  ])('sends a recording %s', async (_, options) => {
    const recording = wavRecording(5_000_044);
    expect(await sendBy(options, recording)).toMatchObject({
      status: 'uploaded',
      sha256: sha256(recording),
      fileName: 'talk.wav',
    });
  });

  it('goes on after its one request was cut', async () => {
    const recording = wavRecording(9_000_044);
    let cuts = 0;
    const row = await sendBy(
      {
        onProgress: (sent) => {
          if (sent < 3_000_000 || cuts > 0) return;
          cuts += 1;
          void upload?.abort().then(() => upload?.start());
        },
      },
      recording,
    );
    expect([cuts, row.status, row.sha256]).toEqual([1, 'uploaded', sha256(recording)]);
  });

  it('hears the sentence when its file is refused', async () => {
    const failure = await sendBy(
      { retryDelays: [] },
      randomBytes(100_000).fill('not media ', 0, 1_000),
    ).catch((error: unknown) => error);
    expect(String(failure)).toContain('is not a recording that can be read');
  });
});
