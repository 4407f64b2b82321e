import { isUnavailable } from '@interview-buddy/shared-utils/errors';
import { createTestDatabase } from '@interview-buddy/shared-utils/testing';
import { expect, it } from 'vitest';
import { createPrisma } from './create-prisma.js';

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

it('fails as unavailable where the database is away', async () => {
  const prisma = createPrisma({ url: 'postgresql://nobody:x@127.0.0.1:1/x' });
  expect(isUnavailable(await failureOf(prisma.account.findFirst()))).toBe(true);
  expect(isUnavailable(await failureOf(prisma.$transaction((tx) => tx.account.findFirst())))).toBe(true);
});

it('fails as unavailable, soon, where no connection is free', async () => {
  const database = await createTestDatabase();
  const prisma = createPrisma({ url: database.url, poolSize: 1 });
  const taken = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  const holder = prisma.$transaction(async (tx) => {
    await tx.account.count();
    taken.resolve();
    await free.promise;
  });
  await taken.promise;
  const failures = await Promise.all([
    failureOf(prisma.account.findFirst()),
    failureOf(prisma.$transaction((tx) => tx.account.findFirst())),
  ]);
  expect(failures.map((failure) => isUnavailable(failure))).toEqual([true, true]);
  free.resolve();
  await holder;
  await prisma.$disconnect();
  await database.drop();
});
