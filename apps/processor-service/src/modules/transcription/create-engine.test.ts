import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configSchema, requireEngineSettings } from '../../config.js';
import { createEngines, engineName } from './create-engine.js';
import { enginesTable } from './engines-table.test-helper.js';

const DOCS = new URL('../../../../../docs/transcription.md', import.meta.url);
const SETTINGS = {
  PORT: 0,
  DATABASE_URL: 'postgres://localhost/x',
  REDIS_URL: 'redis://localhost',
  BLOB_CONTAINER: 'recordings',
  BLOB_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  FIREBASE_PROJECT_ID: 'demo-x',
  APP_ENV: 'embedded',
  AZURE_SPEECH_ENDPOINT: 'https://eastus.api.cognitive.microsoft.com',
  AZURE_SPEECH_KEY: 'k',
  VIDEO_INDEXER_LOCATION: 'eastus',
  VIDEO_INDEXER_ACCOUNT_ID: '7b8b1f44-6f4f-4b8e-9a53-0c3a7f4f7d11',
  VIDEO_INDEXER_RESOURCE_ID:
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.VideoIndexer/accounts/interviews',
  DEEPGRAM_API_KEY: 'k',
  OPENAI_API_KEY: 'k',
  WHISPER_MODEL_DIRECTORY: '/models',
};
const engines = (list: string) =>
  createEngines(configSchema.parse({ ...SETTINGS, TRANSCRIPTION_ENGINES: list })).all;

describe('the configured engines', () => {
  it('stand in the order of the configuration; fast transcription brings batch along, once', () => {
    expect(engines('azure-speech,pocketsphinx').map(({ name }) => name)).toEqual([
      'azure-speech-fast',
      'azure-speech-batch',
      'pocketsphinx',
    ]);
    expect(engines('azure-speech-batch,azure-speech').map(({ name }) => name)).toEqual([
      'azure-speech-batch',
      'azure-speech-fast',
    ]);
  });

  it('are described in the docs as they declare themselves', () => {
    const written = readFileSync(DOCS, 'utf8')
      .split('\n')
      .filter((line) => /^\| (engine|`)/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const all = engineName.options.filter((name) => name !== 'azure-speech-batch').join(',');
    expect(written.slice(0, 10)).toEqual(enginesTable(engines(all)));
  });

  it('want their keys, and no model that is not checked', () => {
    const without = { ...SETTINGS, TRANSCRIPTION_ENGINES: 'deepgram', DEEPGRAM_API_KEY: undefined };
    expect(() => requireEngineSettings(configSchema.parse(without))).toThrow('DEEPGRAM_API_KEY');
    const unchecked = { ...SETTINGS, WHISPER_MODEL_URL: 'https://models.example/whisper' };
    expect(() => requireEngineSettings(configSchema.parse(unchecked))).toThrow('WHISPER_MODEL_SHA256');
  });
});
