// `npm run bench -- list`: the list of interviews as upload-service answers it over HTTP, for people picked at random
// out of 10,000 with 100,000 interviews between them, one of whom has 5,000.
import { createPrisma } from '@interview-buddy/prisma-client';
import { signTestToken } from '../packages/shared-utils/src/testing/sign-test-token.ts';
import { openHouse } from './upload/house.ts';
import { startUploadService } from './upload/server-process.ts';

const PEOPLE = 10_000;
const INTERVIEWS = 100_000;
const OF_ONE = 5_000;
const REQUESTS = 300;
const sorts = ['newest', 'oldest', 'company', 'highest', 'lowest'] as const;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

async function fill(databaseUrl: string): Promise<void> {
  const prisma = createPrisma({ url: databaseUrl });
  await prisma.$executeRaw`
    INSERT INTO accounts (id, updated_at) SELECT 'person-' || n, now() FROM generate_series(0, ${PEOPLE - 1}) n`;
  await prisma.$executeRaw`
    WITH new AS (
      INSERT INTO interviews (id, user_id, company, title, type, status, created_at, updated_at)
      SELECT gen_random_uuid(), 'person-' || CASE WHEN n <= ${OF_ONE} THEN 0 ELSE n % ${PEOPLE} END,
             'Company ' || n % 997, 'Engineer', 'behavioral', 'complete', now() - n * interval '1 minute', now()
      FROM generate_series(1, ${INTERVIEWS}) n RETURNING id, user_id)
    INSERT INTO analyses (id, interview_id, user_id, run, rubric_version, overall_score, content_engine, result)
    SELECT gen_random_uuid(), id, user_id, 1, '1', 40 + random() * 50, 'rules', '{}' FROM new`;
  await prisma.$executeRaw`VACUUM ANALYZE interviews`;
  await prisma.$executeRaw`VACUUM ANALYZE analyses`;
  await prisma.$disconnect();
}

async function measure(url: string, sort: string, person: () => string): Promise<number[]> {
  const times: number[] = [];
  for (let request = 0; request < REQUESTS; request += 1) {
    const headers = { authorization: `Bearer ${signTestToken({ id: person() })}` };
    const started = performance.now();
    const response = await fetch(`${url}/interviews?sort=${sort}`, { headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`The list answered ${response.status}.`);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

const house = await openHouse();
try {
  await fill(house.databaseUrl);
  const service = await startUploadService(house);
  const anybody = () => `person-${Math.floor(Math.random() * PEOPLE)}`;
  const crowds = [
    ['anybody', anybody],
    [`one with ${OF_ONE}`, () => 'person-0'],
  ] as const;
  for (const [name, person] of crowds) {
    for (const sort of sorts) {
      const times = await measure(service.url, sort, person);
      const [median, p95] = [percentile(times, 0.5), percentile(times, 0.95)].map((ms) => ms.toFixed(1));
      process.stdout.write(
        `${name.padEnd(14)} ${sort.padEnd(8)} median ${median} ms, P95 ${p95} ms, ${REQUESTS} requests\n`,
      );
    }
  }
  await service.stop();
} finally {
  await house.stop();
}
