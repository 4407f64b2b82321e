import { afterEach, describe, expect, it } from 'vitest';
import { conformance } from '../../engine.conformance.test-helper.js';
import { engineInput } from '../../engine-input.test-helper.js';
import { EngineUnavailable, type TranscriptionEngine } from '../../engine.js';
import {
  brokenOff,
  halfAnAnswer,
  json,
  notJson,
  startVendor,
  status,
  type Vendor,
} from '../../vendor-server.test-helper.js';
import { AzureSpeechEngine } from './azure-speech.engine.js';
import { DeepgramEngine } from './deepgram.engine.js';
import { OpenAiEngine } from './openai.engine.js';

const retry = { tries: 3, firstDelayMs: 5, longestDelayMs: 2_000 };

const AZURE = {
  durationMilliseconds: 29_500,
  combinedPhrases: [{ text: 'Thanks for coming in.' }],
  phrases: [
    {
      speaker: 1,
      offsetMilliseconds: 500,
      durationMilliseconds: 1_400,
      text: 'Thanks for.',
      words: [
        { text: 'Thanks', offsetMilliseconds: 500, durationMilliseconds: 300 },
        { text: 'for.', offsetMilliseconds: 800, durationMilliseconds: 200 },
      ],
      locale: 'en-US',
      confidence: 0.93,
    },
  ],
};
const DEEPGRAM = {
  metadata: { request_id: 'x', duration: 29.5 },
  results: {
    channels: [
      {
        detected_language: 'en',
        language_confidence: 0.99,
        alternatives: [
          {
            transcript: 'um thanks',
            confidence: 0.99,
            words: [
              { word: 'um', start: 0.5, end: 0.8, confidence: 0.91, speaker: 0, punctuated_word: 'Um,' },
              {
                word: 'thanks',
                start: 0.9,
                end: 1.2,
                confidence: 0.98,
                speaker: 0,
                punctuated_word: 'thanks',
              },
            ],
          },
        ],
      },
    ],
  },
};
const WHISPER = {
  task: 'transcribe',
  language: 'english',
  duration: 29.5,
  text: 'Thanks for coming in.',
  words: [
    { word: 'Thanks', start: 0.5, end: 0.8 },
    { word: 'for', start: 0.8, end: 1 },
  ],
};
const DIARIZED = {
  task: 'transcribe',
  duration: 29.5,
  text: 'Thanks for coming in. Sure.',
  segments: [
    {
      type: 'transcript.text.segment',
      id: 'seg_1',
      start: 0.5,
      end: 1.9,
      text: ' Thanks for coming in.',
      speaker: 'A',
    },
    { type: 'transcript.text.segment', id: 'seg_2', start: 7.3, end: 7.8, text: ' Sure.', speaker: 'B' },
  ],
};

const vendors: { name: string; answer: unknown; make: (url: string) => TranscriptionEngine }[] = [
  {
    name: 'Azure AI Speech',
    answer: AZURE,
    make: (endpoint) => new AzureSpeechEngine({ endpoint, key: 'k-1', retry }),
  },
  {
    name: 'Deepgram',
    answer: DEEPGRAM,
    make: (url) => new DeepgramEngine({ url, key: 'k-1', model: 'nova-3', retry }),
  },
  {
    name: 'OpenAI whisper-1',
    answer: WHISPER,
    make: (baseUrl) => new OpenAiEngine({ baseUrl, key: 'k-1', model: 'whisper-1', retry }),
  },
  {
    name: 'OpenAI gpt-4o-transcribe-diarize',
    answer: DIARIZED,
    make: (baseUrl) => new OpenAiEngine({ baseUrl, key: 'k-1', model: 'gpt-4o-transcribe-diarize', retry }),
  },
];

let vendor: Vendor;
afterEach(() => vendor.stop());

describe.each(vendors)('$name', { timeout: 30_000 }, ({ answer, make }) => {
  conformance(async () => {
    vendor = await startVendor(json(answer));
    return make(vendor.url);
  });

  it('waits as long as it is told to and tries again', async () => {
    vendor = await startVendor(status(429, { 'retry-after': '1' }), json(answer));
    const started = performance.now();
    const { words } = await make(vendor.url).transcribe(engineInput());
    expect(words.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeGreaterThan(950);
  });

  it('tries again after errors of the server and broken connections', async () => {
    vendor = await startVendor(status(503), brokenOff, json(answer));
    await make(vendor.url).transcribe(engineInput());
    expect(vendor.requests).toHaveLength(3);
  });

  it.each([
    ['a request that it does not take', status(400), 1],
    ['a wrong key', status(401), 1],
    ['a key without leave', status(403), 1],
    ['a model that is not there', status(404), 1],
    ['an answer that is not JSON', notJson, 1],
    ['errors without end', status(500), 3],
    ['half an answer', halfAnAnswer, 3],
    ['an answer of another shape', json({ transcript: 'hello' }), 1],
    ['a wait that is too long', status(429, { 'retry-after': '3600' }), 1],
  ])('gives up on %s', async (_name, reply, tries) => {
    vendor = await startVendor(reply);
    const failure: unknown = await make(vendor.url)
      .transcribe(engineInput())
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EngineUnavailable);
    expect(String(failure)).not.toContain('k-1');
    expect(vendor.requests).toHaveLength(tries);
  });
});

describe('what the vendors are asked', () => {
  const ask = async (answer: unknown, make: (url: string) => TranscriptionEngine) => {
    vendor = await startVendor(json(answer));
    const result = await make(vendor.url).transcribe(engineInput());
    return { ...result, request: vendor.requests[0]!, text: vendor.requests[0]!.body.toString('latin1') };
  };

  it('Azure: key, version, diarization, no profanity filter; words with speaker and confidence', async () => {
    const { request, text, words } = await ask(AZURE, vendors[0]!.make);
    expect(request.url).toBe('/speechtotext/transcriptions:transcribe?api-version=2024-11-15');
    expect(request.headers['ocp-apim-subscription-key']).toBe('k-1');
    expect(text).toContain('"profanityFilterMode":"None","diarization":{"enabled":true');
    expect(text).toContain('OggS');
    expect(words[0]).toEqual({ text: 'Thanks', startMs: 500, endMs: 800, confidence: 0.93, speaker: '1' });
  });

  it('Deepgram: hesitations on, the sound as the body', async () => {
    const { request, text, words } = await ask(DEEPGRAM, vendors[1]!.make);
    expect(request.url).toBe(
      '/v1/listen?model=nova-3&detect_language=true&filler_words=true&punctuate=true&diarize=true',
    );
    expect(request.headers.authorization).toBe('Token k-1');
    expect(text.startsWith('OggS')).toBe(true);
    expect(words[0]).toEqual({ text: 'Um,', startMs: 500, endMs: 800, confidence: 0.91, speaker: '0' });
  });

  it('whisper-1: word times and a hesitant prompt', async () => {
    const { text, language } = await ask(WHISPER, vendors[2]!.make);
    for (const field of ['verbose_json', 'timestamp_granularities[]', 'Um, uh, hmm', 'whisper-1'])
      expect(text).toContain(field);
    expect(language).toBe('en');
  });

  it('gpt-4o-transcribe-diarize: no prompt, chunks by itself; words spread over their segment', async () => {
    const { text, words } = await ask(DIARIZED, vendors[3]!.make);
    expect(text).toContain('diarized_json');
    expect(text).toContain('chunking_strategy');
    expect(text).not.toContain('name="prompt"');
    expect(words.map(({ speaker }) => speaker)).toEqual([...Array(4).fill('voice-A'), 'voice-B']);
    expect(words[3]!.endMs).toBe(1_900);
  });
});

describe('a recording that is longer than one request may be', { timeout: 30_000 }, () => {
  const part = { longestPartMs: 20_000, retry };
  const sizes = () => vendor.requests.map(({ body }) => body.length);

  it('is sent to whisper-1 in parts cut at silences, and joined at their times', async () => {
    vendor = await startVendor(json(WHISPER));
    const engine = new OpenAiEngine({ baseUrl: vendor.url, key: 'k-1', model: 'whisper-1', ...part });
    const shares: number[] = [];
    const { words } = await engine.transcribe(engineInput({ onProgress: (share) => shares.push(share) }));
    expect(vendor.requests).toHaveLength(2);
    expect(shares).toEqual([0.5, 1]);
    // The speech ends at 10.3 s: the longest silence of the last third reaches to the limit.
    expect(words.map(({ startMs }) => startMs)).toEqual([500, 800, 500 + 16_667, 800 + 16_667]);
    expect(Math.abs(sizes()[0]! / sizes()[1]! - 16.7 / 12.8)).toBeLessThan(0.5);
  });

  it('tells the next part the voices of the first, so that labels stay', async () => {
    const first = structuredClone(DIARIZED);
    first.segments[0]!.end = 4.5;
    const [line] = structuredClone(DIARIZED.segments);
    const second = {
      ...DIARIZED,
      segments: [
        { ...line, speaker: 'voice-A' },
        { ...line, speaker: 'A' },
      ],
    };
    vendor = await startVendor(json(first), json(second));
    const model = 'gpt-4o-transcribe-diarize';
    const { words } = await new OpenAiEngine({ baseUrl: vendor.url, key: 'k-1', model, ...part }).transcribe(
      engineInput(),
    );
    const [one, two] = vendor.requests.map(({ body }) => body.toString('latin1'));
    expect(one).not.toContain('known_speaker');
    // Only the voice that talked for two seconds has an example to be known by.
    expect(two!.match(/known_speaker_references\[\]"\r\n\r\ndata:audio\/ogg;base64,T2dnUw/g)).toHaveLength(1);
    expect(two).toContain('name="known_speaker_names[]"\r\n\r\nvoice-A\r\n');
    expect(new Set(words.map(({ speaker }) => speaker))).toEqual(
      new Set(['voice-A', 'voice-B', 'voice-A-2']),
    );
  });
});

describe('another language than English', () => {
  it.each([
    ['Azure AI Speech', { ...AZURE, phrases: [{ ...AZURE.phrases[0], locale: 'de-DE' }] }, 0, 'de-DE'],
    [
      'Deepgram',
      { results: { channels: [{ ...DEEPGRAM.results.channels[0], detected_language: 'es' }] } },
      1,
      'es',
    ],
    ['whisper-1', { ...WHISPER, language: 'german' }, 2, 'de'],
    [
      'gpt-4o-transcribe-diarize',
      {
        ...DIARIZED,
        segments: [
          {
            ...DIARIZED.segments[0],
            text: 'Ich habe in der letzten Stelle mit einem kleinen Team gearbeitet und das war nicht immer einfach, aber wir haben es geschafft.',
          },
        ],
      },
      3,
      'de',
    ],
  ])('%s tells it', async (_name, answer, i, language) => {
    vendor = await startVendor(json(answer));
    expect((await vendors[i]!.make(vendor.url).transcribe(engineInput())).language).toBe(language);
  });
});
