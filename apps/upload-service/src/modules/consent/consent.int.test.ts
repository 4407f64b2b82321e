import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_RECORDING_SHA256, type ConsentPlaces } from '@interview-buddy/shared-types/api';
import { base64, wavRecording } from '../../recordings.test-helper.js';
import {
  aContext,
  newPerson,
  startTestService,
  type TestPerson,
  type TestService,
} from '../../service.test-helper.js';
import { loadPlaces, ruleOf } from './consent-places.js';
import { DEFAULT_PLACES } from './default-places.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

const version = DEFAULT_PLACES.version;

async function newInterview(person: TestPerson): Promise<string> {
  return ((await (await service.call(person, 'POST', '/interviews', aContext)).json()) as { id: string }).id;
}

const state = (person: TestPerson, id: string, statement: object) =>
  service.call(person, 'POST', `/interviews/${id}/consent`, {
    version,
    mayHaveRecording: true,
    everybodyAgreed: false,
    ...statement,
  });

async function startUpload(person: TestPerson, id: string, more = ''): Promise<[number, string | undefined]> {
  const response = await service.tus(person, 'POST', '/uploads', {
    'upload-length': '100',
    'upload-metadata': `interviewId ${base64(id)}${more}`,
  });
  const body = response.status === 201 ? undefined : ((await response.json()) as { code: string }).code;
  return [response.status, body];
}

describe('the strictest place', () => {
  it.each([
    [['CA'], 'one-party'],
    [['CA', 'US-CA'], 'all-parties'],
    [['CA', 'GB', 'US'], 'one-party'],
    [['XX'], 'all-parties'],
    [['other'], 'all-parties'],
  ] as const)('%j: %s', (places, rule) => {
    expect(ruleOf(DEFAULT_PLACES, places)).toBe(rule);
  });

  it('is read from a table of the installation where there is one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'places-'));
    const file = join(folder, 'places.json');
    const table: ConsentPlaces = {
      version: 'ours-1',
      places: [{ code: 'DE', name: 'Germany', rule: 'one-party' }],
    };
    await writeFile(file, JSON.stringify(table));
    expect(ruleOf(loadPlaces(file), ['DE'])).toBe('one-party');
    await writeFile(file, '{"version":"ours-2","places":[]}');
    expect(() => loadPlaces(file)).toThrow('places');
    await rm(folder, { recursive: true });
  });
});

describe('before the upload', () => {
  it('a statement is asked for, stored with its version and time, and lets the recording in', async () => {
    const person = newPerson();
    const id = await newInterview(person);
    expect(await startUpload(person, id)).toEqual([403, 'consent/required']);
    expect(await (await state(person, id, { places: ['CA'] })).json()).toMatchObject({
      recordingAllowed: true,
      rule: 'one-party',
    });
    expect(await startUpload(person, id)).toEqual([201, undefined]);
    const [row] = await service.prisma.consent.findMany({ where: { interviewId: id } });
    expect(row).toMatchObject({
      version,
      userId: person.id,
      statement: { places: ['CA'], mayHaveRecording: true },
    });
    expect(Date.now() - (row?.givenAt.getTime() ?? 0)).toBeLessThan(60_000);
  });

  it('no recording is taken where all must agree and did not', async () => {
    const person = newPerson();
    const id = await newInterview(person);
    const answer = await state(person, id, { places: ['CA', 'DE'] });
    expect(await answer.json()).toMatchObject({
      recordingAllowed: false,
      message: expect.stringContaining('transcript'),
    });
    expect(await startUpload(person, id)).toEqual([403, 'consent/not-given']);
    await state(person, id, { places: ['CA', 'DE'], everybodyAgreed: true });
    expect(await startUpload(person, id)).toEqual([201, undefined]);
    expect(await service.prisma.consent.count({ where: { interviewId: id } })).toBe(2);
  });

  it('no byte of a part is taken without leave, nor are parts joined without it', async () => {
    const person = newPerson();
    const id = await newInterview(person);
    const newPart = (metadata: Record<string, string> = {}) =>
      service.tus(
        person,
        'POST',
        '/uploads',
        {
          'content-type': 'application/offset+octet-stream',
          'upload-concat': 'partial',
          'upload-length': '4',
          ...metadata,
        },
        Buffer.from('talk'),
      );
    const ofInterview = { 'upload-metadata': `interviewId ${base64(id)}` };
    const outcome = async (response: Response) => [
      response.status,
      response.ok ? undefined : ((await response.json()) as { code: string }).code,
    ];
    expect(await outcome(await newPart(ofInterview))).toEqual([403, 'consent/required']);
    const loose = await newPart();
    const join = { 'upload-concat': `final;${loose.headers.get('location')}`, ...ofInterview };
    expect(await outcome(await service.tus(person, 'POST', '/uploads', join))).toEqual([
      403,
      'consent/required',
    ]);
    expect(await service.prisma.upload.count({ where: { userId: person.id } })).toBe(1);
    await state(person, id, { places: ['CA', 'DE'] });
    expect(await outcome(await newPart(ofInterview))).toEqual([403, 'consent/not-given']);
    await state(person, id, { places: ['CA'] });
    expect(await outcome(await newPart(ofInterview))).toEqual([201, undefined]);
  });

  it('refuses what was stated about another table, without the right, or by somebody else', async () => {
    const person = newPerson();
    const id = await newInterview(person);
    expect((await state(person, id, { places: ['CA'], version: '2020-01-01' })).status).toBe(409);
    expect((await state(person, id, { places: ['CA'], mayHaveRecording: false })).status).toBe(400);
    expect((await state(newPerson(), id, { places: ['CA'] })).status).toBe(404);
    expect(await startUpload(newPerson(), id)).toEqual([404, 'interview/not-found']);
  });

  it('the question comes with what this person answered last', async () => {
    const person = newPerson();
    const question = async (who: TestPerson) =>
      (await (await service.call(who, 'GET', '/consent')).json()) as object;
    expect(await question(person)).toEqual({ ...DEFAULT_PLACES, lastPlaces: [] });
    await state(person, await newInterview(person), { places: ['CA'] });
    await state(person, await newInterview(person), { places: ['GB', 'IE'] });
    expect(await question(person)).toMatchObject({ lastPlaces: ['GB', 'IE'] });
    expect(await question(newPerson())).toMatchObject({ lastPlaces: [] });
  });

  it('nobody is asked about the sample, and other bytes cannot pass for it', async () => {
    const person = newPerson();
    const id = await newInterview(person);
    const response = await service.tus(
      person,
      'POST',
      '/uploads',
      {
        'content-type': 'application/offset+octet-stream',
        'upload-length': '64044',
        'upload-metadata': `interviewId ${base64(id)},sha256 ${base64(SAMPLE_RECORDING_SHA256)}`,
      },
      wavRecording(),
    );
    expect(response.status).toBe(460);
    expect(await service.prisma.interview.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'failed',
      blobPath: null,
    });
  });

  it('nobody is asked about a transcript, and a recording cannot pass for one', async () => {
    const person = newPerson();
    const id = await newInterview(person);
    const kind = `,kind ${base64('transcript')}`;
    expect(await startUpload(person, id, kind)).toEqual([201, undefined]);
    const response = await service.tus(
      person,
      'POST',
      '/uploads',
      {
        'content-type': 'application/offset+octet-stream',
        'upload-length': '64044',
        'upload-metadata': `interviewId ${base64(id)}${kind}`,
      },
      wavRecording(),
    );
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      415,
      'transcript/not-text',
    ]);
  });
});
