// Seeds the database of DATABASE_URL. `npm run seed` runs it with the address of the stack that runs here.
import { createPrisma } from '@interview-buddy/prisma-client';
import { seededAccount } from './account.ts';
import { seed } from './seed.ts';

const { DATABASE_URL, APP_ENV } = process.env;
if (!DATABASE_URL) {
  process.stderr.write('DATABASE_URL is not set.\n');
  process.exit(78);
}
const prisma = createPrisma({ url: DATABASE_URL });
try {
  const { interviews } = await seed(prisma, { appEnv: APP_ENV, account: seededAccount });
  process.stdout.write(
    `Seeded ${interviews} interviews. Sign in as ${seededAccount.email} / ${seededAccount.password}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
