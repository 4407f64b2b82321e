export const SESSION_COOKIE = 'ib_session';

/** Five days; Firebase allows at most two weeks. */
export const SESSION_MS = 5 * 24 * 60 * 60 * 1000;

export function sessionSetCookie(value: string, publicUrl: string): string {
  return serialize(value, SESSION_MS / 1000, publicUrl);
}

export function sessionClearCookie(publicUrl: string): string {
  return serialize('', 0, publicUrl);
}

/** Secure wherever people come by https; an embedded stack has no TLS, and the browser would drop the cookie. */
function serialize(value: string, maxAgeSeconds: number, publicUrl: string): string {
  const attributes = [
    `${SESSION_COOKIE}=${value}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (new URL(publicUrl).protocol === 'https:') attributes.push('Secure');
  return attributes.join('; ');
}

export function readSessionCookie(headers: Headers): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=');
    if (name === SESSION_COOKIE) return value.join('=') || null;
  }
  return null;
}
