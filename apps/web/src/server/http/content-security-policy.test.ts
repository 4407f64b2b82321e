import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, transportSecurity } from './content-security-policy';

const embedded = {
  APP_ENV: 'embedded',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  FIREBASE_AUTH_EMULATOR_HOST: '127.0.0.1:9099',
} as const;
const production = {
  APP_ENV: 'production',
  PUBLIC_URL: 'https://buddy.example',
  FIREBASE_AUTH_EMULATOR_HOST: undefined,
} as const;
const directive = (policy: string, name: string) =>
  policy.split('; ').find((part) => part.startsWith(`${name} `));

describe('contentSecurityPolicy', () => {
  it('runs scripts by nonce only', () => {
    expect(directive(contentSecurityPolicy('n1', production), 'script-src')).toBe(
      "script-src 'self' 'nonce-n1' 'strict-dynamic'",
    );
  });

  it('lets the browser talk to the emulator when embedded, and to Firebase otherwise', () => {
    expect(directive(contentSecurityPolicy('n', embedded), 'connect-src')).toBe(
      "connect-src 'self' ws://127.0.0.1:3000 http://127.0.0.1:9099",
    );
    expect(directive(contentSecurityPolicy('n', production), 'connect-src')).toBe(
      "connect-src 'self' wss://buddy.example https://identitytoolkit.googleapis.com https://securetoken.googleapis.com",
    );
  });

  it('insists on https only where people come by https', () => {
    expect(contentSecurityPolicy('n', production)).toContain('upgrade-insecure-requests');
    expect(contentSecurityPolicy('n', embedded)).not.toContain('upgrade-insecure-requests');
    expect(transportSecurity(production)).toContain('max-age=');
    expect(transportSecurity(embedded)).toBeNull();
  });
});
