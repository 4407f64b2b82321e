import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterviewDetail, InterviewPage } from '@interview-buddy/shared-types/api';
import {
  aContext,
  newPerson,
  startTestService,
  type TestPerson,
  type TestService,
} from '../../service.test-helper.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

async function create(person: TestPerson, context: object = aContext): Promise<InterviewDetail> {
  const response = await service.call(person, 'POST', '/interviews', context);
  expect(response.status).toBe(201);
  return (await response.json()) as InterviewDetail;
}

async function list(person: TestPerson, query = ''): Promise<InterviewPage> {
  const response = await service.call(person, 'GET', `/interviews${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as InterviewPage;
}

const get = (person: TestPerson, id: string) => service.call(person, 'GET', `/interviews/${id}`);

describe('the context of an interview', () => {
  it('is saved before the first byte, for an account that is made with it', async () => {
    const person = newPerson();
    const interview = await create(person, { ...aContext, heldOn: '2026-11-18' });
    expect(interview).toMatchObject({
      ...aContext,
      heldOn: '2026-11-18',
      status: 'draft',
      version: 1,
      jobDescription: '',
    });
    expect(await service.prisma.account.findUnique({ where: { id: person.id } })).toMatchObject({
      email: `${person.id}@example.test`,
    });
  });

  it('names every field that is not right', async () => {
    const response = await service.call(newPerson(), 'POST', '/interviews', {
      ...aContext,
      company: ' ',
      type: 'chess',
    });
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(['company', 'type']);
  });

  it('changes only what is sent', async () => {
    const person = newPerson();
    const { id } = await create(person, { ...aContext, jobDescription: 'Trucks.', heldOn: '2026-11-18' });
    const response = await service.call(person, 'PATCH', `/interviews/${id}`, {
      version: 1,
      title: 'Staff Engineer',
    });
    expect(await response.json()).toMatchObject({
      title: 'Staff Engineer',
      notes: 'second round',
      jobDescription: 'Trucks.',
      heldOn: '2026-11-18',
      version: 2,
    });
  });

  it('loses nothing when two windows save: the second is told what stands there', async () => {
    const person = newPerson();
    const { id } = await create(person);
    const save = (notes: string) => service.call(person, 'PATCH', `/interviews/${id}`, { version: 1, notes });
    const answers = await Promise.all([save('one'), save('two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    const winner = answers[0]?.status === 200 ? 'one' : 'two';
    expect(await lost?.json()).toMatchObject({
      code: 'interview/edited-meanwhile',
      current: { notes: winner, version: 2 },
    });
  });
});

describe('the list', () => {
  it('pages through everything once, newest first', async () => {
    const person = newPerson();
    await create(newPerson());
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1)
      ids.unshift((await create(person, { ...aContext, title: `Role ${i}` })).id);
    await service.prisma.interview.updateMany({
      where: { userId: person.id },
      data: { createdAt: new Date('2026-01-01') },
    });
    const seen: string[] = [];
    let query: string | null = '?limit=2';
    while (query) {
      const page: InterviewPage = await list(person, query);
      seen.push(...page.items.map(({ id }) => id));
      query = page.nextCursor && `?limit=2&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(seen).toHaveLength(5);
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  it('finds by company and title, by status and type, and takes % and _ as they are', async () => {
    const person = newPerson();
    await create(person, { ...aContext, company: 'Contoso', title: '100% remote' });
    await create(person, { ...aContext, company: 'Fabrikam', type: 'technical' });
    const titles = async (query: string) => (await list(person, query)).items.map(({ company }) => company);
    expect(await titles('?search=conTO')).toEqual(['Contoso']);
    expect(await titles('?search=100%25')).toEqual(['Contoso']);
    expect(await titles('?search=_')).toEqual([]);
    expect(await titles('?type=technical')).toEqual(['Fabrikam']);
    expect(await titles('?status=complete')).toEqual([]);
    expect(await titles('?status=draft')).toHaveLength(2);
  });

  it('refuses a cursor that it did not give', async () => {
    expect((await service.call(newPerson(), 'GET', '/interviews?cursor=abc')).status).toBe(400);
  });

  it('shows the score of the newest analysis', async () => {
    const person = newPerson();
    const { id } = await create(person);
    for (const [run, overallScore] of [
      [1, 40],
      [2, 71.5],
    ] as const) {
      await service.prisma.analysis.create({
        data: {
          id: crypto.randomUUID(),
          interviewId: id,
          userId: person.id,
          run,
          overallScore,
          rubricVersion: '1',
          contentEngine: 'rules',
          result: {},
        },
      });
    }
    expect((await list(person)).items[0]?.overallScore).toBe(71.5);
  });
});

describe('other people', () => {
  it('get 404 for every way to reach an interview', async () => {
    const { id } = await create(newPerson());
    const stranger = newPerson();
    const requests: [string, string, unknown?][] = [
      ['GET', ''],
      ['PATCH', '', { version: 1, notes: 'x' }],
      ['DELETE', ''],
      ['POST', '/restore'],
      ['POST', '/runs', { from: 'transcription' }],
    ];
    for (const [method, path, body] of requests) {
      const response = await service.call(stranger, method, `/interviews/${id}${path}`, body);
      expect([method, path, response.status]).toEqual([method, path, 404]);
    }
  });
});

describe('deleting', () => {
  it('takes effect at once and can be undone for ten minutes', async () => {
    const person = newPerson();
    const { id } = await create(person);
    expect((await service.call(person, 'DELETE', `/interviews/${id}`)).status).toBe(204);
    expect((await get(person, id)).status).toBe(404);
    expect((await list(person)).items).toEqual([]);
    expect((await service.call(person, 'DELETE', `/interviews/${id}`)).status).toBe(404);
    expect((await service.call(person, 'POST', `/interviews/${id}/restore`)).status).toBe(200);
    expect((await get(person, id)).status).toBe(200);
    expect((await service.call(person, 'POST', `/interviews/${id}/restore`)).status).toBe(409);
  });

  it('cannot be undone later', async () => {
    const person = newPerson();
    const { id } = await create(person);
    await service.call(person, 'DELETE', `/interviews/${id}`);
    await service.prisma.interview.update({
      where: { id },
      data: { deletedAt: new Date(Date.now() - 601_000) },
    });
    expect((await service.call(person, 'POST', `/interviews/${id}/restore`)).status).toBe(404);
  });

  it('starts again what was under way when it is undone', async () => {
    const person = newPerson();
    const { id } = await create(person);
    await service.prisma.interview.update({ where: { id }, data: { status: 'transcribing', blobPath: 'x' } });
    await service.call(person, 'DELETE', `/interviews/${id}`);
    await service.call(person, 'POST', `/interviews/${id}/restore`);
    expect(await (await get(person, id)).json()).toMatchObject({ status: 'uploaded', run: 2 });
    const events = await service.prisma.outboxEvent.findMany({
      where: { orderingKey: id, name: 'interview.uploaded' },
    });
    expect(events).toHaveLength(1);
  });
});

describe('the next run', () => {
  it('starts from the transcription where the recording is stored, and not for a draft', async () => {
    const person = newPerson();
    const { id } = await create(person);
    const start = () => service.call(person, 'POST', `/interviews/${id}/runs`, { from: 'transcription' });
    expect((await start()).status).toBe(409);
    await service.prisma.interview.update({ where: { id }, data: { status: 'complete', blobPath: 'x' } });
    const started = await start();
    expect(started.status).toBe(201);
    expect(await started.json()).toMatchObject({
      run: 2,
      status: 'uploaded',
      progress: { stage: 'queued', remainingSeconds: null },
    });
  });
});

describe('the account', () => {
  it('has defaults before it is written, and keeps what is changed', async () => {
    const person = newPerson();
    const read = async () => (await service.call(person, 'GET', '/account')).json();
    expect(await read()).toMatchObject({ id: person.id, plan: 'free', retentionDays: 90 });
    expect((await service.call(person, 'PATCH', '/account', { retentionDays: 366 })).status).toBe(400);
    expect((await service.call(person, 'PATCH', '/account', { retentionDays: 30 })).status).toBe(200);
    await create(person);
    expect(await read()).toMatchObject({
      retentionDays: 30,
      preferences: { notifications: { 'analysis-ready': { email: true } } },
    });
  });
});
