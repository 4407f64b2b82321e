// `npm run db:migration -- add_notes`: writes the migration that leads to schema.prisma as it stands now.
// `npm run db:migration -- --first`: writes the first migration anew, before there is a database to keep.
import { createMigration, rewriteFirstMigration } from '../../packages/prisma-client/migrate/create.ts';
import { withPostgres } from './throwaway-postgres.ts';

const [name = ''] = process.argv.slice(2);
try {
  const folder = await withPostgres((url) =>
    name === '--first' ? rewriteFirstMigration(url) : createMigration(name, url),
  );
  process.stdout.write(
    folder ? `Wrote ${folder}. Read it before it is committed.\n` : 'Nothing to migrate.\n',
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
