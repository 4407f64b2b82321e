import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../../recordings.test-helper.js';
import { newPerson, startTestService, type TestService } from '../../service.test-helper.js';

let service: TestService;
let folder: string;
const person = newPerson();

beforeAll(async () => {
  [service, folder] = await Promise.all([startTestService(), mkdtemp(join(tmpdir(), 'recordings-'))]);
});
afterAll(async () => {
  await service?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const VIDEO = (seconds: number) => ['-f', 'lavfi', '-i', `testsrc=size=320x240:rate=25:duration=${seconds}`];
/** Ogg tells none without being read to its end; the others only the transcription reads. */
const TELL_NO_DURATION = new Set([
  'audio/ogg',
  'video/x-msvideo',
  'video/x-ms-asf',
  'audio/aiff',
  'audio/x-caf',
]);
const SOUND = ['-f', 'lavfi', '-i', 'sine=frequency=300:duration=2'];

async function ffmpeg(name: string, ...args: string[]): Promise<Buffer> {
  const file = join(folder, name);
  await promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args, file]);
  return readFile(file);
}

const newInterview = () => service.newInterview(person);

async function send(interviewId: string, recording: Buffer): Promise<Response> {
  const metadata = `interviewId ${base64(interviewId)},filename ${base64('talk.mp4')}`;
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-length': String(recording.length),
    'upload-metadata': metadata,
  };
  return service.tus(person, 'POST', '/uploads', headers, recording);
}

const interviewRow = (id: string) => service.prisma.interview.findUniqueOrThrow({ where: { id } });

describe('real recordings', () => {
  it.each([
    ['talk.mp4', 'video/mp4', [...VIDEO(2), ...SOUND, '-c:v', 'mpeg4', '-c:a', 'aac']],
    [
      'front.mp4',
      'video/mp4',
      [...VIDEO(2), ...SOUND, '-c:v', 'mpeg4', '-c:a', 'aac', '-movflags', '+faststart'],
    ],
    ['talk.mov', 'video/quicktime', [...VIDEO(2), ...SOUND, '-c:v', 'mpeg4', '-c:a', 'aac']],
    ['talk.webm', 'video/webm', [...SOUND, '-c:a', 'libopus']],
    ['talk.mkv', 'video/x-matroska', [...VIDEO(2), ...SOUND, '-c:v', 'mpeg4', '-c:a', 'aac']],
    ['talk.m4a', 'audio/mp4', [...SOUND, '-c:a', 'aac']],
    ['talk.wav', 'audio/wav', SOUND],
    ['talk.mp3', 'audio/mpeg', [...SOUND, '-c:a', 'libmp3lame']],
    ['talk.ogg', 'audio/ogg', [...SOUND, '-c:a', 'libopus']],
    ['talk.flac', 'audio/flac', SOUND],
    ['talk.avi', 'video/x-msvideo', [...VIDEO(2), ...SOUND, '-c:v', 'mpeg4', '-c:a', 'libmp3lame']],
    ['talk.wma', 'video/x-ms-asf', SOUND],
    ['talk.aiff', 'audio/aiff', SOUND],
    ['talk.caf', 'audio/x-caf', SOUND],
  ])('%s is taken as %s', async (name, mimeType, args) => {
    const interviewId = await newInterview();
    expect((await send(interviewId, await ffmpeg(name, ...args))).status).toBe(201);
    const row = await interviewRow(interviewId);
    expect(row).toMatchObject({ status: 'uploaded', mimeType });
    if (!TELL_NO_DURATION.has(mimeType)) expect(Math.abs((row.durationMs ?? 0) - 2_000)).toBeLessThan(200);
  });

  it.each([
    ['its index in front', ['-movflags', '+faststart']],
    ['its index at the end', []],
  ])('a video without sound is refused, with %s', async (_, flags) => {
    const interviewId = await newInterview();
    const refused = await send(
      interviewId,
      await ffmpeg('silent.mp4', ...VIDEO(1), '-an', '-c:v', 'mpeg4', ...flags),
    );
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      code: 'recording/no-audio',
      detail: expect.stringContaining('no sound track'),
    });
    expect(await interviewRow(interviewId)).toMatchObject({
      status: 'failed',
      failureCode: 'recording/no-audio',
      blobPath: null,
    });
  });

  it('a long video without sound is refused while most of it is still to come', async () => {
    const interviewId = await newInterview();
    const raw = ['-pix_fmt', 'yuv420p', '-c:v', 'rawvideo', '-movflags', '+faststart'];
    const video = await ffmpeg('long.mov', ...VIDEO(16), '-an', ...raw);
    expect(video.length).toBeGreaterThan(40 * 1024 * 1024);
    const answer = await new Promise<{ status: number; sent: number }>((resolve, reject) => {
      let sent = 0;
      const request = httpRequest(`${service.url}/uploads`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${person.token}`,
          'tus-resumable': '1.0.0',
          'content-type': 'application/offset+octet-stream',
          'content-length': video.length,
          'upload-length': video.length,
          'upload-metadata': `interviewId ${base64(interviewId)}`,
        },
      });
      const sendMore = (): void => {
        // The last part stays here: only an answer that comes early comes at all.
        const end = Math.min(sent + 65_536, 20 * 1024 * 1024);
        if (sent === end) return;
        request.write(video.subarray(sent, end), sendMore);
        sent = end;
      };
      request.on('error', reject);
      request.on('response', (response) => {
        resolve({ status: response.statusCode ?? 0, sent });
        request.destroy();
      });
      sendMore();
    });
    expect(answer.status).toBe(422);
    expect(await interviewRow(interviewId)).toMatchObject({
      status: 'failed',
      failureCode: 'recording/no-audio',
    });
  });

  it('a long video with sound goes on', async () => {
    const interviewId = await newInterview();
    const raw = ['-pix_fmt', 'yuv420p', '-c:v', 'rawvideo', '-c:a', 'pcm_s16le', '-movflags', '+faststart'];
    const video = await ffmpeg('sounding.mov', ...VIDEO(16), ...SOUND, ...raw);
    expect((await send(interviewId, video)).status).toBe(201);
    expect((await interviewRow(interviewId)).status).toBe('uploaded');
  });
});
