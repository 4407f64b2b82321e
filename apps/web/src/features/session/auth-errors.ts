const sentences: Record<string, string> = {
  'auth/invalid-credential':
    'That email and password do not belong together. Check both, or reset the password.',
  'auth/wrong-password': 'That email and password do not belong together. Check both, or reset the password.',
  'auth/user-not-found': 'That email and password do not belong together. Check both, or reset the password.',
  'auth/email-already-in-use': 'There is an account with this email already. Sign in, or reset its password.',
  'auth/weak-password': 'That password is too easy to guess. Take at least 8 characters.',
  'auth/password-does-not-meet-requirements': 'That password is too easy to guess. Take a longer one.',
  'auth/invalid-email': 'That does not look like an email address.',
  'auth/missing-email': 'Enter the email address of your account.',
  'auth/user-disabled': 'This account is closed. Write to support if you think that is wrong.',
  'auth/too-many-requests': 'There were too many tries in a short time. Wait a few minutes and try again.',
  'auth/network-request-failed': 'The sign-in service cannot be reached. Check the connection and try again.',
  'auth/expired-action-code': 'This link is too old. Ask for a new one.',
  'auth/invalid-action-code': 'This link was used already or is not complete. Ask for a new one.',
};

/** What went wrong at signing in, as a sentence; never whether an address has an account. */
export function authSentence(error: unknown): string {
  const code = codeOf(error);
  if (code && sentences[code]) return sentences[code];
  if (error instanceof Error && error.name === 'RequestFailed') return error.message;
  return 'Signing in did not work just now. Nothing was changed; try again in a moment.';
}

function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
