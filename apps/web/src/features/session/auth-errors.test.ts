import { describe, expect, it } from 'vitest';
import { RequestFailed } from '@/browser/request';
import { authSentence } from './auth-errors';

describe('authSentence', () => {
  it('says the same for an unknown address and for a wrong password', () => {
    expect(authSentence({ code: 'auth/user-not-found' })).toBe(authSentence({ code: 'auth/wrong-password' }));
  });

  it('keeps the sentence of the gateway', () => {
    expect(authSentence(new RequestFailed(429, { detail: 'Wait a minute.' }))).toBe('Wait a minute.');
  });

  it('has words for what it does not know', () => {
    expect(authSentence(new Error('boom'))).toMatch(/try again/);
  });
});
