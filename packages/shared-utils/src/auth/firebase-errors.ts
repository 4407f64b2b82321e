/** Codes by which firebase-admin says that the token itself is at fault. All others mean that it could not tell. */
const EXPIRED = new Set([
  'auth/id-token-expired',
  'auth/session-cookie-expired',
  'auth/id-token-revoked',
  'auth/session-cookie-revoked',
  'auth/user-disabled',
  'auth/user-not-found',
]);
const INVALID = new Set([
  'auth/argument-error',
  'auth/invalid-id-token',
  'auth/invalid-session-cookie',
  'auth/invalid-uid',
]);

export type Refusal = 'expired' | 'invalid' | 'unknown';

export function refusalOf(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (EXPIRED.has(code)) return 'expired';
  // A certificate that could not be fetched comes with the same code as a token that is wrong.
  if (INVALID.has(code) && !isFetchFailure(error)) return 'invalid';
  return 'unknown';
}

function isFetchFailure(error: unknown): boolean {
  return (
    error instanceof Error &&
    /error fetching (public keys|json web keys)|while making request/i.test(error.message)
  );
}
