import { NextResponse, type NextRequest } from 'next/server';
import { config as settings } from './server/config';
import { contentSecurityPolicy, transportSecurity } from './server/http/content-security-policy';

/** Pages only: the API serves no HTML, and this would hold the first 10 MB of an upload in memory. */
export const config = {
  matcher: [
    '/((?!api/|_next/|metrics$|livez$|readyz$|startupz$|socket.io/|.*\\.(?:ico|png|svg|jpg|webp|woff2|txt|xml|webmanifest)$).*)',
  ],
};

export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, settings(), process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  const strict = transportSecurity(settings());
  if (strict) response.headers.set('Strict-Transport-Security', strict);
  return response;
}
