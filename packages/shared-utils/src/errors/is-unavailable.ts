/** Codes by which the libraries say that a store is away, or has no connection free. */
const CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  // Prisma: unreachable, timed out, closed, no connection in time, no transaction in time.
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
  // Postgres: shutting down, crashed, starting, too many connections, connection failures.
  ...['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006'],
  // Postgres: disk full, out of memory, and read-only, which is what managed servers become before their disk is full.
  ...['53100', '53200', '25006'],
  // Azure's HTTP client.
  'REQUEST_SEND_ERROR',
]);
/** Errors of pg and its pool, which come without a code. */
const MESSAGES = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Connection terminated',
]);
const MAX_DEPTH = 6;

/** Whether something that was thrown means "not now", so that waiting and asking again is the right answer. */
export function isUnavailable(thrown: unknown, depth = 0): boolean {
  if (typeof thrown !== 'object' || thrown === null || depth > MAX_DEPTH) return false;
  const { code, originalCode, message, name, cause, meta }: Record<string, unknown> = {
    ...thrown,
    ...named(thrown),
  };
  if (CODES.has(String(code)) || CODES.has(String(originalCode))) return true;
  if (MESSAGES.has(String(message)) || name === 'MaxRetriesPerRequestError') return true;
  const { driverAdapterError }: { driverAdapterError?: unknown } = Object(meta);
  return [cause, driverAdapterError].some((inner) => isUnavailable(inner, depth + 1));
}

/** What an Error keeps out of its own enumerable fields. */
function named(thrown: object): Record<string, unknown> {
  return thrown instanceof Error ? { message: thrown.message, name: thrown.name, cause: thrown.cause } : {};
}
