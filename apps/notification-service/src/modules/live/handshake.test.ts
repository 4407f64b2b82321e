import { describe, expect, it } from 'vitest';
import { isAllowedOrigin, tokenOf } from './handshake.js';

describe('isAllowedOrigin', () => {
  const allowed = (headers: Record<string, string>) => isAllowedOrigin(headers, 'https://buddy.example');

  it('lets our own pages in, under the public address or the one that the browser used', () => {
    expect(allowed({ origin: 'https://buddy.example' })).toBe(true);
    const local = { origin: 'http://localhost:3000', host: 'localhost:3000' };
    expect(isAllowedOrigin(local, 'http://127.0.0.1:3000')).toBe(true);
  });

  it('keeps pages of others out', () => {
    expect(allowed({ origin: 'https://evil.example', host: 'buddy.example' })).toBe(false);
    expect(allowed({ origin: 'https://sub.buddy.example', host: 'buddy.example' })).toBe(false);
    expect(allowed({ origin: 'null', host: 'buddy.example' })).toBe(false);
    expect(allowed({ origin: 'http://buddy.example', host: 'buddy.example' })).toBe(false);
  });

  it('lets programs in, which send no origin', () => {
    expect(allowed({ host: 'buddy.example' })).toBe(true);
  });
});

describe('tokenOf', () => {
  it('reads the session cookie among others', () => {
    expect(tokenOf({ headers: { cookie: 'a=1; ib_session=x.y.z; b=2' }, auth: {} })).toBe('x.y.z');
  });

  it('prefers a token that was given on purpose', () => {
    expect(tokenOf({ headers: { cookie: 'ib_session=cookie' }, auth: { token: 'given' } })).toBe('given');
  });

  it('has none where there is none', () => {
    expect(tokenOf({ headers: {}, auth: {} })).toBeNull();
    expect(tokenOf({ headers: { cookie: 'my_ib_session=x; ib_session=' }, auth: { token: 7 } })).toBeNull();
  });
});
