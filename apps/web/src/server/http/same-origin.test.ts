import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './same-origin';

const PUBLIC_URL = 'https://buddy.example/';
const check = (method: string, headers: Record<string, string>) =>
  isSameOrigin(method, new Headers(headers), PUBLIC_URL);

describe('isSameOrigin', () => {
  it('lets reading through from anywhere', () => {
    expect(check('GET', { origin: 'https://evil.example' })).toBe(true);
    expect(check('OPTIONS', { 'sec-fetch-site': 'cross-site' })).toBe(true);
  });

  it('accepts a change from the public address', () => {
    expect(check('POST', { origin: 'https://buddy.example', 'sec-fetch-site': 'same-origin' })).toBe(true);
  });

  it('accepts the address that the browser itself used, as localhost for 127.0.0.1', () => {
    const headers = new Headers({ origin: 'http://localhost:3000', host: 'localhost:3000' });
    expect(isSameOrigin('PATCH', headers, 'http://127.0.0.1:3000')).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', host: 'buddy.example' }],
    [
      'a sibling subdomain',
      { origin: 'https://other.buddy.example', 'sec-fetch-site': 'same-site', host: 'buddy.example' },
    ],
    ['the same name over http', { origin: 'http://buddy.example', host: 'buddy.example' }],
    ['an opaque origin', { origin: 'null', host: 'buddy.example' }],
    ['a form that says where it comes from', { 'sec-fetch-site': 'cross-site' }],
    [
      'a browser and an origin that disagree',
      { origin: 'https://buddy.example', 'sec-fetch-site': 'same-site' },
    ],
    ['nobody', {}],
  ])('refuses a change from %s', (_, headers) => {
    expect(check('DELETE', headers)).toBe(false);
  });

  it('accepts a browser that leaves Origin out but says same-origin', () => {
    expect(check('DELETE', { 'sec-fetch-site': 'same-origin' })).toBe(true);
  });
});
