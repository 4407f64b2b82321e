// `npm run check:migrations`: fails where the migrations do not lead to the schema, or that cannot be told.
import { diffToSchema } from '../../packages/prisma-client/migrate/diff.ts';
import { withPostgres } from './throwaway-postgres.ts';

try {
  const difference = await withPostgres((url) => diffToSchema('migrations', url));
  if (difference === '') {
    process.stdout.write('The migrations lead to the schema.\n');
  } else {
    process.stderr.write(`The migrations do not lead to prisma/schema.prisma. Missing:\n\n${difference}\n`);
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
