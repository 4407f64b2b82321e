import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainBlockId } from '../store/block-id.js';
import { base64, sha256, wavRecording } from '../../recordings.test-helper.js';
import { newPerson, startTestService, type TestPerson, type TestService } from '../../service.test-helper.js';

let service: TestService;
const person = newPerson();

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

const newInterview = (who: TestPerson = person) => service.newInterview(who);

function metadataOf(interviewId: string, filename = 'talk.wav'): string {
  return `interviewId ${base64(interviewId)},filename ${base64(filename)},filetype ${base64('audio/wav')}`;
}

async function createUpload(interviewId: string, length: number): Promise<string> {
  const created = await service.tus(person, 'POST', '/uploads', {
    'upload-length': String(length),
    'upload-metadata': metadataOf(interviewId),
  });
  expect(created.status).toBe(201);
  return created.headers.get('location') ?? '';
}

const patchHeaders = (offset: number) => ({
  'upload-offset': String(offset),
  'content-type': 'application/offset+octet-stream',
});

describe('a recording sent in pieces', () => {
  it('becomes the interview’s, byte by byte the same, and is told once', async () => {
    const interviewId = await newInterview();
    const recording = wavRecording(9_000_044);
    const location = await createUpload(interviewId, recording.length);
    expect(location).toMatch(/^http:\/\/.+\/api\/upload\/[0-9a-f-]{36}$/);

    const cuts = [0, 1, 70_000, 70_001, 5_000_000, recording.length];
    for (let i = 1; i < cuts.length; i += 1) {
      const [from, to] = [cuts[i - 1] ?? 0, cuts[i] ?? 0];
      const patched = await service.tus(
        person,
        'PATCH',
        location,
        patchHeaders(from),
        recording.subarray(from, to),
      );
      expect([patched.status, patched.headers.get('upload-offset')]).toEqual([204, String(to)]);
      const head = await service.tus(person, 'HEAD', location);
      expect([head.status, head.headers.get('upload-offset')]).toEqual([200, String(to)]);
    }

    const row = await service.prisma.interview.findUniqueOrThrow({ where: { id: interviewId } });
    expect(row).toMatchObject({
      status: 'uploaded',
      mimeType: 'audio/wav',
      fileName: 'talk.wav',
      sha256: sha256(recording),
    });
    expect(Number(row.sizeBytes)).toBe(recording.length);
    expect(row.durationMs).toBeGreaterThan(280_000);
    const stored = await service.container.getBlobClient(row.blobPath ?? '').downloadToBuffer();
    expect(sha256(stored)).toBe(sha256(recording));
    const events = await service.prisma.outboxEvent.findMany({
      where: { orderingKey: interviewId },
      orderBy: { position: 'asc' },
    });
    expect(events.map(({ name }) => name)).toEqual([
      'interview.status-changed',
      'interview.status-changed',
      'interview.uploaded',
    ]);
  });
});

async function sendWhole(interviewId: string, recording: Uint8Array, filename?: string): Promise<Response> {
  return service.tus(
    person,
    'POST',
    '/uploads',
    {
      'upload-length': String(recording.length),
      'upload-metadata': metadataOf(interviewId, filename),
      'content-type': 'application/offset+octet-stream',
    },
    recording,
  );
}

const interviewRow = (id: string) => service.prisma.interview.findUniqueOrThrow({ where: { id } });

describe('what cannot be used', () => {
  it('a text renamed .mp4 is refused by what it is, and the interview takes another file', async () => {
    const interviewId = await newInterview();
    const refused = await sendWhole(interviewId, Buffer.from('These are my notes. '.repeat(50)), 'notes.mp4');
    expect(refused.status).toBe(415);
    expect(await refused.json()).toMatchObject({
      code: 'recording/not-media',
      detail: expect.stringContaining('M4A'),
    });
    expect((await interviewRow(interviewId)).status).toBe('draft');
    expect((await sendWhole(interviewId, wavRecording())).status).toBe(201);
    expect((await interviewRow(interviewId)).status).toBe('uploaded');
  });

  it('an empty file is refused before anything is made of it', async () => {
    const interviewId = await newInterview();
    const refused = await sendWhole(interviewId, Buffer.alloc(0));
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      422,
      'recording/empty',
    ]);
    expect(await service.prisma.upload.count({ where: { interviewId } })).toBe(0);
  });

  it('other bytes than the client hashed never become the recording', async () => {
    const interviewId = await newInterview();
    const recording = wavRecording();
    const metadata = `${metadataOf(interviewId)},sha256 ${base64(sha256(Buffer.from('other')))}`;
    const refused = await service.tus(
      person,
      'POST',
      '/uploads',
      {
        'upload-length': String(recording.length),
        'upload-metadata': metadata,
        'content-type': 'application/offset+octet-stream',
      },
      recording,
    );
    expect(refused.status).toBe(460);
    expect(await interviewRow(interviewId)).toMatchObject({
      status: 'failed',
      failureCode: 'recording/checksum',
      blobPath: null,
    });
    expect(
      await service.prisma.outboxEvent.count({
        where: { orderingKey: interviewId, name: 'interview.uploaded' },
      }),
    ).toBe(0);
    expect((await sendWhole(interviewId, recording)).status).toBe(201);
    expect(await interviewRow(interviewId)).toMatchObject({ status: 'uploaded', run: 2 });
  });

  it('a second recording of the same interview is refused', async () => {
    const interviewId = await newInterview();
    expect((await sendWhole(interviewId, wavRecording())).status).toBe(201);
    expect((await sendWhole(interviewId, wavRecording())).status).toBe(409);
  });
});

describe('the same recording twice', () => {
  it('is told, keeps one copy, and can be analysed again', async () => {
    const recording = wavRecording();
    const [first, second] = [await newInterview(), await newInterview()];
    await sendWhole(first, recording);
    expect((await sendWhole(second, recording)).status).toBe(201);
    const original = await interviewRow(first);
    const copy = await interviewRow(second);
    expect(copy).toMatchObject({
      status: 'failed',
      failureCode: 'recording/duplicate',
      duplicateOfId: first,
      blobPath: original.blobPath,
    });
    const upload = await service.prisma.upload.findFirstOrThrow({ where: { interviewId: second } });
    expect(await service.container.getBlobClient(upload.blobPath).exists()).toBe(false);
    expect(
      (await service.call(person, 'POST', `/interviews/${second}/runs`, { from: 'transcription' })).status,
    ).toBe(201);
    expect(await interviewRow(second)).toMatchObject({ status: 'uploaded', run: 2 });
  });

  it('of two people is nobody’s business', async () => {
    const recording = wavRecording();
    await sendWhole(await newInterview(), recording);
    const other = newPerson();
    const interviewId = await newInterview(other);
    await service.tus(
      other,
      'POST',
      '/uploads',
      {
        'upload-length': String(recording.length),
        'upload-metadata': metadataOf(interviewId),
        'content-type': 'application/offset+octet-stream',
      },
      recording,
    );
    expect((await interviewRow(interviewId)).status).toBe('uploaded');
  });
});

describe('parallel parts', () => {
  it('become one recording of one interview', async () => {
    const interviewId = await newInterview();
    const recording = wavRecording(3_000_044);
    const cuts = [recording.subarray(0, 1_000_001), recording.subarray(1_000_001)];
    const locations = await Promise.all(
      cuts.map(async (bytes) => {
        const headers = {
          'upload-concat': 'partial',
          'upload-length': String(bytes.length),
          'content-type': 'application/offset+octet-stream',
        };
        return (await service.tus(person, 'POST', '/uploads', headers, bytes)).headers.get('location');
      }),
    );
    const joined = await service.tus(person, 'POST', '/uploads', {
      'upload-concat': `final;${locations.join(' ')}`,
      'upload-metadata': metadataOf(interviewId),
    });
    expect(joined.status).toBe(201);
    expect(await interviewRow(interviewId)).toMatchObject({ status: 'uploaded', sha256: sha256(recording) });
  });
});

describe('many who ask at once for the offset of an upload that is all there', () => {
  it('get it finished once, and its bytes stay', async () => {
    const interviewId = await newInterview();
    const recording = wavRecording();
    const location = await createUpload(interviewId, recording.length);
    const id = location.split('/').at(-1) ?? '';
    const { blobPath } = await service.prisma.upload.findUniqueOrThrow({ where: { id } });
    const blob = service.container.getBlockBlobClient(blobPath);
    await blob.stageBlock(plainBlockId(0), recording, recording.length);
    const heads = await Promise.all(Array.from({ length: 5 }, () => service.tus(person, 'HEAD', location)));
    expect(heads.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await interviewRow(interviewId)).status).toBe('uploaded');
    expect(await blob.exists()).toBe(true);
    expect(
      await service.prisma.outboxEvent.count({
        where: { orderingKey: interviewId, name: 'interview.uploaded' },
      }),
    ).toBe(1);
  });

  it('nor can a second upload for the same interview take the first one’s bytes away', async () => {
    const interviewId = await newInterview();
    const [first, second] = [wavRecording(), wavRecording()];
    const late = await createUpload(interviewId, second.length);
    expect((await sendWhole(interviewId, first)).status).toBe(201);
    expect((await service.tus(person, 'PATCH', late, patchHeaders(0), second)).status).toBe(409);
    const { blobPath } = await interviewRow(interviewId);
    expect(sha256(await service.container.getBlobClient(blobPath ?? '').downloadToBuffer())).toBe(
      sha256(first),
    );
    expect((await service.tus(person, 'HEAD', late)).status).toBe(410);
  });
});
