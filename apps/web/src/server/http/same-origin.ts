import { ProblemError } from './problem';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a page of ours sent this. The cookie is SameSite=Lax already; this also refuses sibling subdomains.
 * A program that changes something with a cookie sends `Origin` as a browser does.
 */
export function isSameOrigin(method: string, headers: Headers, publicUrl: string): boolean {
  if (SAFE_METHODS.has(method)) return true;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  return origin === new URL(publicUrl).origin || isAsked(origin, headers.get('host'), publicUrl);
}

/** The address that the browser itself used, as localhost for 127.0.0.1; never a page without TLS of a site with it. */
function isAsked(origin: string, host: string | null, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return asked.host === host && asked.protocol === new URL(publicUrl).protocol;
}

export function assertSameOrigin(request: Request, publicUrl: string): void {
  if (isSameOrigin(request.method, request.headers, publicUrl)) return;
  throw new ProblemError({
    status: 403,
    code: 'request/cross-origin',
    message: 'This request did not come from a page of Interview Buddy and was refused.',
  });
}
