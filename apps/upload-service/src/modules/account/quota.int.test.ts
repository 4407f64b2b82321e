import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64, wavRecording } from '../../recordings.test-helper.js';
import { newPerson, startTestService, type TestPerson, type TestService } from '../../service.test-helper.js';
import { OCTETS, tusVerbs } from '../uploads/protocol/tus-verbs.test-helper.js';
import { STORAGE_OF_PLAN } from './plans.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

/** Somebody who stored so much, in an upload that is complete and that no interview took, that this is left. */
async function personWithRoom(bytes: number): Promise<TestPerson> {
  const person = newPerson();
  const id = randomUUID();
  await service.prisma.upload.create({
    data: {
      id,
      userId: person.id,
      length: BigInt(STORAGE_OF_PLAN.free - bytes),
      metadata: { header: null },
      blobPath: `uploads/${person.id}/${id}/recording`,
      expiresAt: new Date(Date.now() + 3_600_000),
      completedAt: new Date(),
    },
  });
  return person;
}

const outcome = async (response: Response) => [
  response.status,
  response.ok ? undefined : ((await response.json()) as { code: string }).code,
];

describe('the storage of a plan', () => {
  it('is taken by what no interview took, too, and is filled to the byte', async () => {
    const { tus } = tusVerbs(service, await personWithRoom(10));
    expect(await outcome(await tus('POST', '/uploads', { 'upload-length': '11' }))).toEqual([
      413,
      'quota/exceeded',
    ]);
    expect(await outcome(await tus('POST', '/uploads', { 'upload-length': '10' }))).toEqual([201, undefined]);
    expect(await outcome(await tus('POST', '/uploads', { 'upload-length': '1' }))).toEqual([
      413,
      'quota/exceeded',
    ]);
  });

  it('is asked for when a length is told late', async () => {
    const { create, patch, offsetOf } = tusVerbs(service, await personWithRoom(10));
    const location = await create({ 'upload-defer-length': '1' });
    expect(await outcome(await patch(location, 0, 'hello', { 'upload-length': '11' }))).toEqual([
      413,
      'quota/exceeded',
    ]);
    expect(await offsetOf(location)).toBe('0');
    expect((await patch(location, 0, 'hello', { 'upload-length': '10' })).status).toBe(204);
  });

  it('is not taken twice by parts and what is joined from them', async () => {
    const recording = wavRecording();
    const person = await personWithRoom(recording.length);
    const interview = await service.newInterview(person);
    const headers = { ...OCTETS, 'upload-concat': 'partial', 'upload-length': String(recording.length) };
    const part = (await service.tus(person, 'POST', '/uploads', headers, recording)).headers.get('location');
    const join = (concat: string) =>
      service.tus(person, 'POST', '/uploads', {
        'upload-concat': concat,
        'upload-metadata': `interviewId ${base64(interview)}`,
      });
    expect(await outcome(await join(`final;${part} ${part}`))).toEqual([413, 'quota/exceeded']);
    expect(await outcome(await join(`final;${part}`))).toEqual([201, undefined]);
  });
});
