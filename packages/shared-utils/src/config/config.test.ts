import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  blobFields,
  ConfigError,
  databaseFields,
  defineConfig,
  envExample,
  firebaseFields,
  listenHost,
  parseConfig,
  redisFields,
  runtimeFields,
} from './index.js';

const schema = defineConfig({
  ...runtimeFields,
  ...databaseFields,
  ...redisFields,
  ...blobFields,
  ...firebaseFields,
});
const good = {
  APP_ENV: 'embedded',
  PORT: '4001',
  DATABASE_URL: 'postgresql://a:b@127.0.0.1:5432/x',
  REDIS_URL: 'redis://127.0.0.1:6379',
  BLOB_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  FIREBASE_PROJECT_ID: 'demo',
};

function sentencesOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    parseConfig(schema, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences;
  }
  return [];
}

describe('parseConfig', () => {
  it('gives numbers, defaults and what was set', () => {
    expect(parseConfig(schema, good)).toMatchObject({ PORT: 4001, LOG_LEVEL: 'info', EVENTS_PREFIX: 'ib' });
  });

  it('says one sentence for each bad variable and repeats no value', () => {
    const sentences = sentencesOf({
      ...good,
      PORT: 'abc',
      DATABASE_URL: 'mysql://root:hunter2@x/y',
      REDIS_URL: undefined,
    });
    expect(sentences).toEqual([
      expect.stringMatching(/^PORT is not usable: .+\.$/),
      'DATABASE_URL is not usable: a postgresql:// address is wanted.',
      'REDIS_URL is not set.',
    ]);
    expect(sentences.join()).not.toContain('hunter2');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(sentencesOf({ ...good, DATABASE_URL: ' ' })).toEqual(['DATABASE_URL is not set.']);
    expect(parseConfig(schema, { ...good, LOG_LEVEL: '' })).toMatchObject({ LOG_LEVEL: 'info' });
  });

  it('refuses the Auth emulator outside of embedded', () => {
    const emulated = { ...good, FIREBASE_AUTH_EMULATOR_HOST: '127.0.0.1:9099' };
    expect(sentencesOf(emulated)).toEqual([]);
    expect(sentencesOf({ ...emulated, APP_ENV: 'production' })).toEqual([
      expect.stringMatching(/^FIREBASE_AUTH_EMULATOR_HOST is not usable: .*forged/),
    ]);
  });

  it('wants one way to the blob store', () => {
    expect(sentencesOf({ ...good, BLOB_CONNECTION_STRING: undefined })).toEqual([
      'BLOB_CONNECTION_STRING is not usable: set it or BLOB_ACCOUNT_URL.',
    ]);
    const byIdentity = {
      ...good,
      BLOB_CONNECTION_STRING: undefined,
      BLOB_ACCOUNT_URL: 'https://x.blob.core.windows.net',
    };
    expect(sentencesOf(byIdentity)).toEqual([]);
  });
});

it('listens on loopback only when embedded', () => {
  expect(listenHost({ APP_ENV: 'embedded' })).toBe('127.0.0.1');
  expect(listenHost({ APP_ENV: 'production' })).toBe('0.0.0.0');
  expect(listenHost({ APP_ENV: 'production', HOST: '::' })).toBe('::');
});

it('writes a .env.example with every variable, optional ones commented out', () => {
  const text = envExample(
    z.object({
      A: z.string().describe('Needed.'),
      B: z.coerce.number().default(5).describe('Has a default.'),
      C: z.url().optional().describe('May be left out.'),
    }),
  );
  expect(text).toBe('# Needed.\nA=\n\n# Has a default.\n# B=5\n\n# May be left out.\n# C=\n');
  expect(envExample(schema)).toContain('\nDATABASE_URL=\n');
});
