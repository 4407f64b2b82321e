import { describe, expect, it } from 'vitest';
import { json, noContent, type Reply } from '../../vendor-server.test-helper.js';
import { AzureSpeechBatchEngine } from './azure-speech-batch.engine.js';
import {
  AUDIO_URL,
  HURRIED,
  input,
  jobConformance,
  play,
  stopVendorAfterEach,
  type JobVendor,
} from './provider-jobs.conformance.test-helper.js';

const tick = (ms: number) => ms * 10_000;
const word = (text: string, from: number, to: number) => ({
  word: text,
  offset: `PT${from / 1000}S`,
  duration: `PT${(to - from) / 1000}S`,
  offsetInTicks: tick(from),
  durationInTicks: tick(to - from),
  confidence: 0.94,
});
const phrase = (speaker: number, words: ReturnType<typeof word>[]) => ({
  recognitionStatus: 'Success',
  channel: 0,
  speaker,
  locale: 'en-US',
  offset: 'PT0.5S',
  duration: 'PT1S',
  offsetInTicks: 5_000_000,
  durationInTicks: 10_000_000,
  nBest: [
    {
      confidence: 0.92,
      lexical: 'um thanks',
      itn: 'um thanks',
      maskedITN: 'um thanks',
      display: 'Thanks.',
      words,
    },
    { confidence: 0.4, lexical: 'some thanks', display: 'Some thanks.' },
  ],
});
const BATCH_RESULT = {
  source: '...',
  durationInTicks: tick(29_500),
  durationMilliseconds: 29_500,
  combinedRecognizedPhrases: [{ channel: 0, lexical: 'um thanks for', display: 'Thanks for.' }],
  recognizedPhrases: [
    phrase(1, [word('um', 500, 800), word('thanks', 900, 1_200)]),
    phrase(2, [word('for', 2_600, 2_900)]),
    { recognitionStatus: 'NoMatch', channel: 0, offsetInTicks: 0, durationInTicks: 0 },
  ],
};

const batch: JobVendor = {
  stepOf: ({ method, url }) =>
    method === 'POST'
      ? 'begin'
      : method === 'DELETE'
        ? 'remove'
        : /files|result/.test(url)
          ? 'result'
          : 'look',
  documented: (at) => {
    const self = () => `${at()}/speechtotext/transcriptions/5cff1d03?api-version=2024-11-15`;
    const job =
      (state: string): Reply =>
      (response, request) =>
        json(
          {
            self: self(),
            displayName: 'interview',
            locale: 'en-US',
            createdDateTime: '2025-05-24T13:36:57Z',
            lastActionDateTime: '2025-05-24T13:37:13Z',
            links: { files: `${at()}/speechtotext/transcriptions/5cff1d03/files?api-version=2024-11-15` },
            properties: { wordLevelTimestampsEnabled: true },
            status: state,
          },
          request.method === 'POST' ? 201 : 200,
        )(response, request);
    const filesAndResult: Reply = (response, request) => {
      const file = (kind: string, name: string) => ({
        self: `${at()}/x`,
        name,
        kind,
        links: { contentUrl: `${at()}/result/${name}?sig=r-1` },
        properties: { size: 1230 },
      });
      const listed = {
        values: [file('TranscriptionReport', 'report.json'), file('Transcription', 'contenturl_0.json')],
      };
      json(request.url.includes('/files') ? listed : BATCH_RESULT)(response, request);
    };
    return {
      token: [],
      begin: [job('NotStarted')],
      look: [job('NotStarted'), job('Running'), job('Succeeded')],
      result: [filesAndResult],
      remove: [noContent],
    };
  },
  make: (endpoint) => new AzureSpeechBatchEngine({ endpoint, key: 'k-1', ...HURRIED }),
  knownJob: (url) => `${url}/speechtotext/transcriptions/old`,
};

stopVendorAfterEach();

describe('Azure AI Speech, batch', { timeout: 30_000 }, () => {
  jobConformance(batch);
});

describe('what Azure AI Speech batch is asked', () => {
  it('asks for lexical words with times and speakers, and keeps its key to itself', async () => {
    const vendor = await play(batch);
    const { words, language } = await batch.make(vendor.url).transcribe(input());
    const [submitted] = vendor.requests;
    expect(submitted!.url).toBe('/speechtotext/transcriptions:submit?api-version=2024-11-15');
    expect(submitted!.headers['ocp-apim-subscription-key']).toBe('k-1');
    const body = JSON.parse(submitted!.body.toString()) as { contentUrls: string[]; properties: unknown };
    expect(body.contentUrls).toEqual([AUDIO_URL]);
    expect(body.properties).toMatchObject({
      wordLevelTimestampsEnabled: true,
      diarization: { enabled: true },
      profanityFilterMode: 'None',
      timeToLiveHours: 6,
    });
    const fetched = vendor.requests.find(({ url }) => url.startsWith('/result/'))!;
    expect(fetched.headers['ocp-apim-subscription-key']).toBeUndefined();
    expect(language).toBe('en-US');
    expect(words.map(({ text, speaker }) => [text, speaker])).toEqual([
      ['um', '1'],
      ['thanks', '1'],
      ['for', '2'],
    ]);
    expect(words[0]).toMatchObject({ startMs: 500, endMs: 800, confidence: 0.94 });
  });

  it('does not follow a job to another address with its key', async () => {
    const vendor = await play(batch, {
      begin: [json({ self: 'https://elsewhere.example/x', status: 'NotStarted' }, 201)],
    });
    const failure: unknown = await batch.make(vendor.url).transcribe(input()).catch(String);
    expect(failure).toContain('another address');
  });
});
