import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { base64, sha256, wavRecording } from '../../recordings.test-helper.js';
import { newPerson, startTestService, type TestService } from '../../service.test-helper.js';
import { FinishUploadsJob } from '../retention/finish-uploads.job.js';
import { OCTETS } from './protocol/tus-verbs.test-helper.js';

let service: TestService;
const person = newPerson();

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

function byTus(interviewId: string, recording: Buffer) {
  const headers = {
    ...OCTETS,
    'tus-resumable': '1.0.0',
    'upload-length': String(recording.length),
    'upload-metadata': `interviewId ${base64(interviewId)}`,
  };
  return { headers, body: recording };
}

function byForm(interviewId: string, recording: Buffer) {
  const part = (disposition: string) => `--cut\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(`${part('name="interviewId"')}${interviewId}\r\n`),
    Buffer.from(part('name="file"; filename="talk.wav"')),
    recording,
    Buffer.from('\r\n--cut--\r\n'),
  ]);
  return { headers: { 'content-type': 'multipart/form-data; boundary=cut' }, body };
}

it.each([
  ['POST of tus', byTus],
  ['form', byForm],
])('what one %s brought for an interview that was deleted meanwhile comes back with it', async (_, by) => {
  const interviewId = await service.newInterview(person);
  const recording = wavRecording();
  const { headers, body } = by(interviewId, recording);
  const sent = httpRequest(new URL('/uploads', service.url), {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${person.token}`, 'content-length': body.length },
  });
  const status = new Promise((resolve, reject) => {
    sent.on('error', reject).on('response', (response) => resolve(response.resume().statusCode));
  });
  sent.write(body.subarray(0, 30_000));
  const row = () => service.prisma.interview.findUniqueOrThrow({ where: { id: interviewId } });
  await untilTrue(async () => (await row()).status === 'uploading');
  expect((await service.call(person, 'DELETE', `/interviews/${interviewId}`)).ok).toBe(true);
  sent.end(body.subarray(30_000));
  expect(await status).toBe(410);
  expect((await service.call(person, 'POST', `/interviews/${interviewId}/restore`)).ok).toBe(true);
  await service.sweep(FinishUploadsJob);
  expect(await row()).toMatchObject({ status: 'uploaded', sha256: sha256(recording) });
});
