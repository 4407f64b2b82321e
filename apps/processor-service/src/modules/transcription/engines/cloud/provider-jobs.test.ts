import { afterEach, describe, expect, it } from 'vitest';
import { engineInput } from '../../engine-input.test-helper.js';
import { conformance } from '../../engine.conformance.test-helper.js';
import {
  EngineUnavailable,
  type EngineInput,
  type ProviderJobs,
  type TranscriptionEngine,
} from '../../engine.js';
import {
  brokenOff,
  halfAnAnswer,
  json,
  noContent,
  notJson,
  startVendorWith,
  status,
  type Reply,
  type Vendor,
  type VendorRequest,
} from '../../vendor-server.test-helper.js';
import { AzureSpeechBatchEngine } from './azure-speech-batch.engine.js';
import { VideoIndexerEngine } from './azure-video-indexer.engine.js';

const retry = { tries: 3, firstDelayMs: 5, longestDelayMs: 2_000 };
const poll = { firstDelayMs: 5, longestDelayMs: 20, timeoutMs: 5_000 };
const AUDIO_URL = 'https://account.blob.example/recordings/audio/u/r/shared.ogg?sig=s-1';

/** What a vendor says at each step; a list is gone through, its last entry again and again. */
interface Script {
  begin?: Reply[];
  look?: Reply[];
  result?: Reply[];
  remove?: Reply[];
  token?: Reply[];
}
type Step = keyof Script;

interface Case {
  name: string;
  stepOf: (request: VendorRequest) => Step;
  /** The vendor as it documents itself; `at` is its own address. */
  documented: (at: () => string) => Required<Script>;
  make: (url: string) => TranscriptionEngine;
}

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
const INDEX_LINE = {
  id: 1,
  text: 'Thanks for coming in.',
  confidence: 0.91,
  speakerId: 1,
  language: 'en-US',
  instances: [{ adjustedStart: '0:00:00.5', adjustedEnd: '0:00:01.9', start: '0:00:00.5', end: '0:00:01.9' }],
};

const cases: Case[] = [
  {
    name: 'Azure AI Speech, batch',
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
    make: (endpoint) => new AzureSpeechBatchEngine({ endpoint, key: 'k-1', retry, poll }),
  },
  {
    name: 'Azure AI Video Indexer',
    stepOf: ({ method, url }) =>
      url.includes('generateAccessToken')
        ? 'token'
        : method === 'POST'
          ? 'begin'
          : method === 'DELETE'
            ? 'remove'
            : 'look',
    documented: () => {
      const index = (state: string, processingProgress: string, insights: unknown): Reply =>
        json({
          accountId: 'a',
          id: 'abc123',
          state,
          videos: [{ id: 'abc123', state, processingProgress, insights }],
        });
      return {
        token: [json({ accessToken: 'vi-token' })],
        begin: [json({ accountId: 'a', id: 'abc123', state: 'Uploaded' })],
        look: [
          index('Uploaded', '', null),
          index('Processing', '45%', {}),
          index('Processed', '100%', { sourceLanguage: 'en-US', transcript: [INDEX_LINE] }),
        ],
        result: [],
        remove: [noContent],
      };
    },
    make: (url) =>
      new VideoIndexerEngine({
        url,
        location: 'eastus',
        accountId: 'a',
        managementUrl: url,
        resourceId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.VideoIndexer/accounts/interviews',
        managementToken: () => Promise.resolve('arm-k-1'),
        retry,
        poll,
      }),
  },
];

let vendor: Vendor;
let removedAudio = 0;
afterEach(() => vendor.stop());

async function play({ stepOf, documented }: Case, script: Script = {}): Promise<Vendor> {
  removedAudio = 0;
  const replies = { ...documented(() => vendor.url), ...script };
  const asked: Record<Step, number> = { begin: 0, look: 0, result: 0, remove: 0, token: 0 };
  vendor = await startVendorWith((request) => {
    const step = stepOf(request);
    const list = replies[step];
    return list[Math.min(asked[step]++, list.length - 1)]!;
  });
  return vendor;
}

const input = (changes: Partial<EngineInput> = {}) =>
  engineInput({
    publishAudio: (opus) => {
      expect(Buffer.from(opus.subarray(0, 4)).toString()).toBe('OggS');
      return Promise.resolve({
        url: AUDIO_URL,
        remove: () => {
          removedAudio += 1;
          return Promise.resolve();
        },
      });
    },
    ...changes,
  });

function rememberedJobs(known: string | null = null): ProviderJobs & { job: string | null } {
  return {
    job: known,
    find() {
      return Promise.resolve(this.job);
    },
    begun(_engine, sound, job) {
      expect(sound).toMatch(/^[0-9a-f]{64}$/);
      this.job = job;
      return Promise.resolve();
    },
    ended() {
      this.job = null;
      return Promise.resolve();
    },
  };
}

describe.each(cases)('$name', { timeout: 30_000 }, (tested) => {
  const { make, stepOf, documented } = tested;
  const steps = () => vendor.requests.map(stepOf);
  const failureOf = async (engine: TranscriptionEngine, changes: Partial<EngineInput> = {}) =>
    engine.transcribe(input(changes)).catch((error: unknown) => error);

  conformance(
    async () => {
      await play(tested);
      return make(vendor.url);
    },
    { publishAudio: () => Promise.resolve({ url: AUDIO_URL, remove: () => Promise.resolve() }) },
  );

  it('waits for a slow job, then removes it and the sound that was lent', async () => {
    const { look } = documented(() => vendor.url);
    await play(tested, { look: [look[0]!, look[0]!, look[0]!, look[1]!, look[1]!, look[2]!] });
    const { words } = await make(vendor.url).transcribe(input());
    expect(words.length).toBeGreaterThan(0);
    expect(steps().filter((step) => step === 'look')).toHaveLength(6);
    expect(steps().at(-1)).toBe('remove');
    expect(removedAudio).toBe(1);
  });

  it('waits as long as it is told to, at every step', async () => {
    const { begin, look } = documented(() => vendor.url);
    const busy = status(429, { 'retry-after': '1' });
    await play(tested, { begin: [busy, begin[0]!], look: [busy, look[2]!] });
    const started = performance.now();
    await make(vendor.url).transcribe(input());
    expect(performance.now() - started).toBeGreaterThan(1_950);
  });

  it('lives through errors of the server and broken connections while it polls', async () => {
    const { look } = documented(() => vendor.url);
    await play(tested, { look: [look[0]!, status(503), brokenOff, look[1]!, halfAnAnswer, look[2]!] });
    const { words } = await make(vendor.url).transcribe(input());
    expect(words.length).toBeGreaterThan(0);
    expect(steps().filter((step) => step === 'look')).toHaveLength(6);
  });

  it.each([400, 401, 403, 404])(
    'gives up where its job is refused with %d, without one to remove',
    async (code) => {
      await play(tested, { begin: [status(code)] });
      const failure = await failureOf(make(vendor.url));
      expect(failure).toBeInstanceOf(EngineUnavailable);
      expect(String(failure)).not.toMatch(/k-1|vi-token|sig=/);
      expect(steps()).not.toContain('remove');
      expect(removedAudio).toBe(1);
    },
  );

  it.each([
    ['half a result', halfAnAnswer],
    ['a result that is not JSON', notJson],
    ['a result of another shape', json({ state: 'done' })],
    ['errors without end', status(500)],
  ])('gives up on %s, and removes the job', async (_name, reply) => {
    await play(tested, { look: [reply] });
    const failure = await failureOf(make(vendor.url));
    expect(failure).toBeInstanceOf(EngineUnavailable);
    expect(steps().at(-1)).toBe('remove');
  });

  it('removes the job at the provider when the interview is cancelled in the middle', async () => {
    const { look } = documented(() => vendor.url);
    await play(tested, { look: [look[1]!] });
    const abort = new AbortController();
    const jobs = rememberedJobs();
    const stop = () => {
      if (steps().filter((step) => step === 'look').length === 3) abort.abort(new Error('deleted'));
    };
    const failure = await failureOf(make(vendor.url), { jobs, signal: abort.signal, onProgress: stop });
    expect(String(failure)).toContain('deleted');
    expect(steps().at(-1)).toBe('remove');
    expect(jobs.job).toBeNull();
    expect(removedAudio).toBe(1);
  });

  it('keeps note of a job that could not be removed', async () => {
    await play(tested, { remove: [status(500)] });
    const jobs = rememberedJobs();
    const { words } = await make(vendor.url).transcribe(input({ jobs }));
    expect(words.length).toBeGreaterThan(0);
    expect(jobs.job).not.toBeNull();
  });

  it('takes up the job that a killed process left instead of paying for another', async () => {
    await play(tested);
    const known = tested === cases[0] ? `${vendor.url}/speechtotext/transcriptions/old` : 'old1';
    const jobs = rememberedJobs(known);
    await make(vendor.url).transcribe(input({ jobs }));
    expect(steps()).not.toContain('begin');
    expect(jobs.job).toBeNull();
  });

  it('begins again where the provider forgot that job', async () => {
    const { look } = documented(() => vendor.url);
    await play(tested, { look: [status(404), look[2]!] });
    const known = tested === cases[0] ? `${vendor.url}/speechtotext/transcriptions/old` : 'old1';
    await make(vendor.url).transcribe(input({ jobs: rememberedJobs(known) }));
    expect(steps()).toContain('begin');
  });

  it('does not mind a job that is gone when it cancels it', async () => {
    await play(tested, { remove: [status(404)] });
    const known = tested === cases[0] ? `${vendor.url}/speechtotext/transcriptions/old` : 'old1';
    await make(vendor.url).cancelJob!(known);
    expect(steps()).toContain('remove');
  });

  it('needs an address where the sound can be fetched', async () => {
    await play(tested);
    expect(await make(vendor.url).transcribe(engineInput()).catch(String)).toContain('address');
    expect(vendor.requests).toHaveLength(0);
  });
});

describe('what Azure AI Speech batch is asked', () => {
  it('asks for lexical words with times and speakers, and keeps its key to itself', async () => {
    await play(cases[0]!);
    const { words, language } = await cases[0]!.make(vendor.url).transcribe(input());
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
    await play(cases[0]!, {
      begin: [json({ self: 'https://elsewhere.example/x', status: 'NotStarted' }, 201)],
    });
    const failure: unknown = await cases[0]!.make(vendor.url).transcribe(input()).catch(String);
    expect(failure).toContain('another address');
  });
});

describe('what Azure AI Video Indexer is asked', () => {
  it('signs in by the account and asks for sound only', async () => {
    await play(cases[1]!);
    const { words } = await cases[1]!.make(vendor.url).transcribe(input());
    const [token, upload] = vendor.requests;
    expect(token!.url).toContain('/accounts/interviews/generateAccessToken?api-version=2024-01-01');
    expect(token!.headers.authorization).toBe('Bearer arm-k-1');
    expect(JSON.parse(token!.body.toString())).toEqual({ permissionType: 'Contributor', scope: 'Account' });
    const query = new URL(upload!.url, vendor.url).searchParams;
    expect(query.get('videoUrl')).toBe(AUDIO_URL);
    expect(query.get('privacy')).toBe('Private');
    expect(query.get('accessToken')).toBeNull();
    expect(upload!.headers.authorization).toBe('Bearer vi-token');
    expect(words.map(({ text }) => text)).toEqual(['Thanks', 'for', 'coming', 'in.']);
    expect(words[3]).toMatchObject({ endMs: 1_900, confidence: 0.91, speaker: '1' });
  });

  it('takes a new token where the old one ran out', async () => {
    const { look } = cases[1]!.documented(() => vendor.url);
    await play(cases[1]!, { look: [look[0]!, status(401), look[2]!] });
    await cases[1]!.make(vendor.url).transcribe(input());
    expect(vendor.requests.filter(({ url }) => url.includes('generateAccessToken'))).toHaveLength(2);
  });
});
