import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import {
  aContext,
  newPerson,
  startTestService,
  type TestPerson,
  type TestService,
} from '../../service.test-helper.js';

let service: TestService;
const folder = mkdtempSync(join(tmpdir(), 'export-'));

beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service?.stop();
});

async function analysedInterview(person: TestPerson, company: string): Promise<string> {
  const created = await service.call(person, 'POST', '/interviews', { ...aContext, company });
  const { id } = (await created.json()) as InterviewDetail;
  const of = { interviewId: id, userId: person.id, run: 1 };
  const turn = {
    id: 't0',
    speakerId: 's0',
    startMs: 61_000,
    endMs: 62_000,
    text: 'Tell me more.',
    words: [],
  };
  await service.prisma.transcription.create({
    data: {
      ...{ id: randomUUID(), ...of },
      ...{ engine: 'e', engineVersion: '1', language: 'en', verbatim: true, durationMs: 1000 },
      transcript: {
        speakers: [{ id: 's0', role: 'interviewer', roleConfidence: 1, evidence: [] }],
        turns: [turn],
      },
    },
  });
  await service.prisma.analysis.create({
    data: {
      id: randomUUID(),
      ...of,
      rubricVersion: '1',
      contentEngine: 'rules',
      result: { verdict: 'Clear.' },
    },
  });
  return id;
}

it('is a ZIP of all that is theirs, and nothing of anybody else', async () => {
  const [person, other] = [newPerson(), newPerson()];
  const id = await analysedInterview(person, '../../Acme & Söhne <b>');
  await analysedInterview(other, 'Somebody Else');

  const response = await service.call(person, 'GET', '/account/export');
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="interview-buddy-\d/);
  const file = join(folder, 'export.zip');
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  execFileSync('unzip', ['-q', file, '-d', folder]);

  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const interviews = 'interviews/0001-acme-so-hne-b';
  expect(JSON.parse(read(`${interviews}/interview.json`))).toMatchObject({ id, notes: aContext.notes });
  expect(read(`${interviews}/transcript.txt`)).toBe('[0:01:01] interviewer: Tell me more.\n');
  expect(JSON.parse(read(`${interviews}/analysis-run-1.json`))).toMatchObject({
    result: { verdict: 'Clear.' },
  });
  expect(JSON.parse(read('account.json'))).toMatchObject({ id: person.id });
  const all = execFileSync('unzip', ['-p', file], { encoding: 'utf8' });
  expect(all).not.toContain('Somebody Else');
  expect(all).not.toContain(other.id);
});

it('wants a sign-in', async () => {
  expect((await fetch(new URL('/account/export', service.url))).status).toBe(401);
});
