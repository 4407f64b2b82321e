/** One thing that a service needs. */
export interface HealthCheck {
  /** "postgres", "redis", "blob". */
  name: string;
  /** required: without it the service takes no requests. degraded: it is reported, and the service goes on. */
  level: 'required' | 'degraded';
  /** Throws where the thing does not answer. */
  check: () => Promise<unknown>;
  timeoutMs?: number;
}

export interface CheckResult {
  status: 'up' | 'down';
  level: HealthCheck['level'];
  /** Milliseconds that the check took. */
  ms: number;
  /** An error's code or name: never its message, which may hold an address or a password. */
  reason?: string;
}

const DEFAULT_TIMEOUT_MS = 2_000;

export async function runCheck({
  level,
  check,
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: HealthCheck): Promise<CheckResult> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    await within(timeoutMs, check);
    return { status: 'up', level, ms: took() };
  } catch (error) {
    return { status: 'down', level, ms: took(), reason: reasonOf(error) };
  }
}

async function within(timeoutMs: number, check: () => Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(Object.assign(new Error('no answer'), { code: 'timeout' })),
    timeoutMs,
  );
  try {
    await Promise.race([check(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  return 'code' in error && typeof error.code === 'string' && error.code !== '' ? error.code : error.name;
}
