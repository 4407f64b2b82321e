/** Keys whose values are a person's, or secret: they never reach a log whatever they hold. */
const PRIVATE_KEYS = new Set(
  [
    'email name displayName firstName lastName userName recipient subject phone',
    'fileName originalName company title notes jobDescription transcript text words quote body html',
    'password secret token idToken accessToken refreshToken authorization cookie cookies apiKey',
    'connectionString url uri headers',
  ]
    .join(' ')
    .split(' ')
    .map((key) => key.toLowerCase()),
);

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\bBearer\s+\S+/gi, 'Bearer [token]'],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[email]'],
  [/\b(sig|AccountKey|password|secret|token|apiKey)=[^&;\s"']+/gi, '$1=[secret]'],
  [/(\w+:\/\/)[^/\s:@]*:[^/\s@]*@/g, '$1[secret]@'],
];

const MAX_DEPTH = 6;

/** Takes mail addresses, tokens and credentials out of a line. */
export function scrubText(text: string): string {
  return PATTERNS.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);
}

/** A copy of what is to be logged without private fields and with clean strings. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (value === null || typeof value !== 'object')
    return typeof value === 'bigint' ? value.toString() : value;
  if (value instanceof Error) return scrubError(value, depth);
  if (value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      PRIVATE_KEYS.has(key.toLowerCase()) ? '[private]' : scrub(item, depth + 1),
    ]),
  );
}

/** An error's own further fields may hold the request that failed: only its code goes along. */
function scrubError(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.name,
    message: scrubText(error.message),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.stack ? { stack: scrubText(error.stack) } : {}),
    ...(error.cause !== undefined && depth < MAX_DEPTH ? { cause: scrub(error.cause, depth + 1) } : {}),
  };
}
