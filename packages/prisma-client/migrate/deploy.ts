// `npm run db:deploy`: brings the database of DATABASE_URL up to this code. What `npm start` and the
// Kubernetes Job run; needs Node 24 and pg, not Prisma's CLI.
import { applyMigrations } from './apply.ts';

const url = process.env['DATABASE_URL'];
if (!url) {
  process.stderr.write('DATABASE_URL is not set.\n');
  process.exit(78);
}
try {
  const applied = await applyMigrations(url);
  process.stdout.write(
    applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n',
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
