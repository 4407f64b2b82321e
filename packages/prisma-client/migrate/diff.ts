import { prisma } from './prisma-cli.ts';

/** Said by the CLI at the top of a script without statements. */
const NOTHING = /^\s*-- This is an empty migration\.\s*$/;

const FROM = {
  migrations: ['--from-migrations', 'prisma/migrations'],
  nothing: ['--from-empty'],
} as const;

/**
 * The SQL that leads to the schema; '' where there is nothing to do.
 * @param serverUrl a Postgres server on which a shadow database can be made.
 * @throws Error where the CLI gives no answer at all, which it does with status 0 when the server is away.
 */
export async function diffToSchema(from: keyof typeof FROM, serverUrl: string): Promise<string> {
  const args = ['migrate', 'diff', ...FROM[from], '--to-schema', 'prisma/schema.prisma', '--script'];
  const { status, stdout, stderr } = await prisma(args, serverUrl);
  if (status !== 0 || stdout.trim() === '') {
    const said = stderr.replace(/^Loaded Prisma config.*$/m, '').trim();
    throw new Error(
      `Prisma could not compare the migrations with the schema: is Postgres there? ${said}`.trim(),
    );
  }
  return NOTHING.test(stdout) ? '' : stdout;
}
