/** SQLSTATE classes and codes of connections that broke or were not to be had, and Prisma's names for them. */
const AWAY = /^(08\w{3}|57P0[1-4]|53300|P1001|P1002|P1008|P1017|P2024)$/;
const SAID =
  /Connection terminated|terminating connection|not currently accepting connections|Can't reach database server/;

/** Whether an error says that the database, not the event, is the trouble. */
export function saysDatabaseAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  if ('code' in error && typeof error.code === 'string' && AWAY.test(error.code)) return true;
  return SAID.test(error.message) || saysDatabaseAway(error.cause, depth + 1);
}
