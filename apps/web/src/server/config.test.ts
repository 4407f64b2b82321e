import { describe, expect, it } from 'vitest';
import { parseConfig } from '@interview-buddy/shared-utils/config';
import { webConfigSchema } from './config';
import { publicConfigOf } from './public-config';
import { testEnvironment } from './test-environment.test-helper';

const parse = (changes: Record<string, string | undefined>) =>
  parseConfig(webConfigSchema, { ...testEnvironment, ...changes });

describe('the configuration', () => {
  it('is refused with a sentence per fault', () => {
    expect(() => parse({ PUBLIC_URL: undefined, UPLOAD_SERVICE_URL: 'upload' })).toThrow(
      /PUBLIC_URL is not set.[^]*UPLOAD_SERVICE_URL is not usable/,
    );
  });

  it('refuses the emulator in production', () => {
    expect(() => parse({ APP_ENV: 'production' })).toThrow('FIREBASE_AUTH_EMULATOR_HOST');
  });
});

describe('publicConfigOf', () => {
  const sample = {
    SAMPLE_ACCOUNT_EMAIL: 'sample@example.com',
    SAMPLE_ACCOUNT_PASSWORD: 'secret',
    INBOX_URL: 'http://127.0.0.1:1080',
  };

  it('offers the sample account and the inbox when embedded, and never a password', () => {
    const shown = publicConfigOf(parse(sample));
    expect(shown).toMatchObject({ embedded: true, sampleAccount: true, inboxUrl: 'http://127.0.0.1:1080' });
    expect(shown.firebase.emulatorUrl).toBe('http://127.0.0.1:9099');
    expect(JSON.stringify(shown)).not.toContain('secret');
  });

  it('offers neither in production, whatever is set', () => {
    const shown = publicConfigOf(
      parse({ ...sample, APP_ENV: 'production', FIREBASE_AUTH_EMULATOR_HOST: undefined }),
    );
    expect(shown).toMatchObject({ embedded: false, sampleAccount: false, inboxUrl: null });
    expect(shown.firebase.emulatorUrl).toBeNull();
  });
});
