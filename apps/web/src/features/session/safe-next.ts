/** Where to go after signing in: a path of ours or the list, never another site. */
export function safeNext(next: string | undefined): string {
  if (!next || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/interviews';
  return next;
}
