import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPerson, startTestService, type TestService } from '../../service.test-helper.js';
import { UploadLocksRepository } from './upload-locks.repository.js';

const LEASE_MS = 8_000;
let service: TestService;
let locks: UploadLocksRepository;
const person = newPerson();

beforeAll(async () => {
  service = await startTestService();
  locks = new UploadLocksRepository(service.prisma);
});
afterAll(() => service?.stop());

/** An upload whose lease runs out soon, and who holds it. */
async function held(): Promise<[string, string]> {
  const response = await service.tus(person, 'POST', '/uploads', { 'upload-length': '10' });
  const id = response.headers.get('location')?.split('/').at(-1) ?? '';
  const holder = crypto.randomUUID();
  expect(await locks.take(id, holder, 1_000)).toBe(true);
  return [id, holder];
}

const secondsLeft = async (id: string): Promise<number> => {
  const { lockUntil } = await service.prisma.upload.findUniqueOrThrow({ where: { id } });
  return Math.round(((lockUntil?.getTime() ?? 0) - Date.now()) / 1_000);
};

describe('renewing all locks of a process at once', () => {
  it('tells which are held, which are wanted and which are lost', async () => {
    const [kept, wanted, lost] = [await held(), await held(), await held()];
    expect(await locks.take(wanted[0], crypto.randomUUID(), LEASE_MS)).toBe(false);
    await locks.release(...lost);
    const somebody = crypto.randomUUID();
    expect(await locks.take(lost[0], somebody, LEASE_MS)).toBe(true);
    const renewed = await locks.renew(new Map([kept, wanted, lost]), LEASE_MS);
    expect(renewed).toEqual(
      new Map([
        [kept[0], { wanted: false }],
        [wanted[0], { wanted: true }],
      ]),
    );
    expect(await secondsLeft(kept[0])).toBeGreaterThan(5);
    expect(await service.prisma.upload.findUniqueOrThrow({ where: { id: lost[0] } })).toMatchObject({
      lockHolder: somebody,
    });
  });

  it('waits for no row that is being written: the others keep their leases', async () => {
    const [busy, free] = [await held(), await held()];
    const renewed = await service.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM uploads WHERE id = ${busy[0]}::uuid FOR UPDATE`;
      return locks.renew(new Map([busy, free]), LEASE_MS);
    });
    expect(renewed).toEqual(
      new Map([
        [busy[0], null],
        [free[0], { wanted: false }],
      ]),
    );
    expect(await secondsLeft(free[0])).toBeGreaterThan(5);
  });
});
