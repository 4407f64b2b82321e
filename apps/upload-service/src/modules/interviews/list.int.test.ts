import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Prisma } from '@interview-buddy/prisma-client';
import {
  interviewPage,
  interviewsOverview,
  listInterviewsQuery,
  type InterviewPage,
  type InterviewSort,
} from '@interview-buddy/shared-types/api';
import { newPerson, startTestService, type TestPerson, type TestService } from '../../service.test-helper.js';
import { pageQuery } from './list-query.repository.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

interface Given {
  company: string;
  score?: number | null;
  heldOn?: string;
  rubric?: string;
  status?: 'draft' | 'failed';
}

/** Interviews in the order of their coming in, oldest first. */
async function personWith(given: readonly Given[]): Promise<TestPerson> {
  const person = newPerson();
  await service.prisma.account.create({ data: { id: person.id } });
  for (const [index, one] of given.entries()) {
    const id = randomUUID();
    await service.prisma.interview.create({
      data: {
        id,
        userId: person.id,
        company: one.company,
        title: 'Engineer',
        type: 'behavioral',
        status: one.status ?? (one.score === undefined ? 'draft' : 'complete'),
        ...(one.status === 'failed' ? { failureCode: 'media/silent', failureMessage: 'No sound.' } : {}),
        heldOn: one.heldOn ? new Date(one.heldOn) : null,
        createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, index)),
      },
    });
    if (one.score !== undefined) await analysed(person.id, id, 1, one.score, one.rubric);
  }
  return person;
}

async function analysed(
  userId: string,
  interviewId: string,
  run: number,
  score: number | null,
  rubric = '1',
) {
  const result: Prisma.InputJsonValue = { recommendations: [{ title: 'Say how each story ended.' }] };
  await service.prisma.analysis.create({
    data: {
      id: randomUUID(),
      interviewId,
      userId,
      run,
      rubricVersion: rubric,
      overallScore: score,
      contentEngine: 'rules',
      result,
    },
  });
}

async function page(person: TestPerson, query: string): Promise<InterviewPage> {
  const response = await service.call(person, 'GET', `/interviews?${query}`);
  expect(response.status).toBe(200);
  return interviewPage.parse(await response.json());
}

async function pagedCompanies(person: TestPerson, sort: InterviewSort): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { items, nextCursor }: InterviewPage = await page(
      person,
      `sort=${sort}&limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    seen.push(...items.map(({ company }) => company));
    cursor = nextCursor;
  }
  return seen;
}

describe('the order of the list', () => {
  it.each([
    ['newest', ['echo', 'Delta', 'Čapek', 'bravo', 'Alpha']],
    ['oldest', ['Alpha', 'bravo', 'Čapek', 'Delta', 'echo']],
    ['highest', ['bravo', 'Alpha', 'Čapek', 'echo', 'Delta']],
    ['lowest', ['Čapek', 'Alpha', 'bravo', 'Delta', 'echo']],
  ] as const)('%s holds over pages of two', async (sort, expected) => {
    const person = await personWith([
      { company: 'Alpha', score: 60.25 },
      { company: 'bravo', score: 81 },
      { company: 'Čapek', score: 0 },
      { company: 'Delta' },
      { company: 'echo', score: null },
    ]);
    const seen = await pagedCompanies(person, sort);
    if (sort === 'newest' || sort === 'oldest') expect(seen).toEqual(expected);
    // The two without a score stand last, and which of them first is the id's to say.
    else {
      expect(seen.slice(0, 3)).toEqual(expected.slice(0, 3));
      expect(seen.slice(3).sort()).toEqual(['Delta', 'echo']);
    }
  });

  it('company takes no notice of capitals, and equals are not lost between pages', async () => {
    const person = await personWith(
      ['zebra', 'apple', 'Apple', 'APPLE', 'apple', 'Mango'].map((company) => ({ company })),
    );
    const seen = await pagedCompanies(person, 'company');
    expect(seen.map((company) => company.toLowerCase())).toEqual([
      ...Array.from({ length: 4 }, () => 'apple'),
      'mango',
      'zebra',
    ]);
  });

  it('counts the newest score of an interview only', async () => {
    const person = await personWith([
      { company: 'Once', score: 70 },
      { company: 'Twice', score: 90 },
    ]);
    const twice = await service.prisma.interview.findFirstOrThrow({
      where: { userId: person.id, company: 'Twice' },
    });
    await analysed(person.id, twice.id, 2, 40);
    expect(await pagedCompanies(person, 'highest')).toEqual(['Once', 'Twice']);
  });

  it('refuses a cursor of another sort', async () => {
    const person = await personWith([{ company: 'a' }, { company: 'b' }, { company: 'c' }]);
    const { nextCursor } = await page(person, 'sort=company&limit=2');
    const refused = await service.call(
      person,
      'GET',
      `/interviews?sort=newest&cursor=${encodeURIComponent(nextCursor ?? '')}`,
    );
    expect(refused.status).toBe(400);
  });
});

describe('the filters of the list', () => {
  it('take a company whatever its capitals, and days with both ends', async () => {
    const person = await personWith([
      { company: 'Contoso', heldOn: '2025-03-01' },
      { company: 'contoso', heldOn: '2025-03-31' },
      { company: 'Contoso Ltd', heldOn: '2025-03-15' },
      { company: 'Unsaid' },
    ]);
    const companies = async (query: string) =>
      (await page(person, `sort=oldest&${query}`)).items.map(({ company }) => company);
    expect(await companies('company=CONTOSO')).toEqual(['Contoso', 'contoso']);
    expect(await companies('from=2025-03-01&to=2025-03-15')).toEqual(['Contoso', 'Contoso Ltd']);
    expect(await companies('from=2025-03-16')).toEqual(['contoso', 'Unsaid']);
    expect((await service.call(person, 'GET', '/interviews?from=yesterday')).status).toBe(400);
  });
});

describe('what stands around the list', () => {
  const overview = async (person: TestPerson) =>
    interviewsOverview.parse(await (await service.call(person, 'GET', '/overview')).json());

  it('is empty for a first visit', async () => {
    expect(await overview(newPerson())).toMatchObject({
      interviews: 0,
      companies: [],
      trend: [],
      next: null,
      storage: { usedBytes: 0 },
    });
  });

  it('draws only scores of one rubric, by the day on which they were held', async () => {
    const person = await personWith([
      { company: 'Late', score: 71, heldOn: '2026-02-03', rubric: '2' },
      { company: 'Early', score: 64, heldOn: '2026-01-09', rubric: '2' },
      { company: 'Old', score: 90, heldOn: '2025-06-01', rubric: '1' },
      { company: 'None', score: null, heldOn: '2026-02-04', rubric: '2' },
    ]);
    const { trend, otherRubric, companies } = await overview(person);
    expect(trend.map(({ company, day, score }) => [company, day, score])).toEqual([
      ['Early', '2026-01-09', 64],
      ['Late', '2026-02-03', 71],
    ]);
    expect(otherRubric).toBe(1);
    expect(companies).toEqual(['Early', 'Late', 'None', 'Old']);
  });

  it('names what failed before what waits, and else the advice of the newest', async () => {
    const complete = { company: 'Read', score: 70 };
    const draft = { company: 'Waiting' };
    expect((await overview(await personWith([complete]))).next).toMatchObject({
      kind: 'read',
      company: 'Read',
      advice: 'Say how each story ended.',
    });
    expect((await overview(await personWith([draft, complete]))).next).toMatchObject({ kind: 'draft' });
    const failed = { company: 'Broken', status: 'failed' } as const;
    expect((await overview(await personWith([failed, draft, complete]))).next).toMatchObject({
      kind: 'failed',
      company: 'Broken',
      advice: null,
    });
  });
});

describe('the plan of the list', () => {
  beforeAll(() => fill(service));

  it.each(['newest', 'oldest', 'company', 'highest', 'lowest'] as const)(
    '%s goes to the interviews of one person by an index',
    async (sort) => {
      const plan = await explain('person-1', sort);
      expect(plan).not.toMatch(/Seq Scan/);
      expect(plan).toMatch(/interviews_user_id_\w+/);
      if (sort === 'highest' || sort === 'lowest') expect(plan).toMatch(/analyses_user_id_\w+/);
    },
  );

  it('the newest come out of the index in their order, however many there are', async () => {
    const plan = await explain('person-1', 'newest');
    expect(plan).toMatch(/interviews_user_id_created_at_id_idx/);
    expect(plan).not.toMatch(/Sort/);
  });

  async function explain(userId: string, sort: InterviewSort): Promise<string> {
    const query = pageQuery(userId, listInterviewsQuery.parse({ sort }));
    const rows = await service.prisma.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN ${query.text}`,
      ...query.values,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  /** Twenty people with 400 interviews each, and statistics that know of them. */
  async function fill({ prisma }: TestService): Promise<void> {
    await prisma.$executeRaw`
      INSERT INTO accounts (id, updated_at) SELECT 'person-' || n, now() FROM generate_series(1, 20) n`;
    await prisma.$executeRaw`
      WITH new AS (
        INSERT INTO interviews (id, user_id, company, title, type, status, created_at, updated_at)
        SELECT gen_random_uuid(), 'person-' || (1 + n % 20), 'Company ' || n % 50, 'Engineer', 'panel', 'complete',
               now() - n * interval '1 hour', now()
        FROM generate_series(1, 8000) n RETURNING id, user_id)
      INSERT INTO analyses (id, interview_id, user_id, run, rubric_version, overall_score, content_engine, result)
      SELECT gen_random_uuid(), id, user_id, 1, '1', 50, 'rules', '{}' FROM new`;
    await prisma.$executeRaw`ANALYZE interviews`;
    await prisma.$executeRaw`ANALYZE analyses`;
  }
});
