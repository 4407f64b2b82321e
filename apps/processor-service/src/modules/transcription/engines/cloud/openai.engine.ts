import { z } from 'zod';
import type { TimeSpan } from '../../../audio/time-span.js';
import type { EngineInput, EngineTranscript, RecognisedWord, TranscriptionEngine } from '../../engine.js';
import { cutAtSilences } from '../../silence-cuts.js';
import { spreadWords } from '../../spread-words.js';
import { languageOfText } from '../../text-language.js';
import { channelAudio } from './channel-audio.js';
import { askCloud, type RetryPolicy } from './cloud-request.js';
import { multipart, type FormFields } from './http-body.js';
import { knownVoices, type KnownVoices, type SpeakerSegment } from './known-voices.js';
import { commonest, LANGUAGE_NAMES } from './languages.js';

const seconds = z
  .number()
  .nonnegative()
  .transform((value) => Math.round(value * 1000));
const verboseAnswer = z.object({
  language: z.string(),
  words: z.array(z.object({ word: z.string(), start: seconds, end: seconds })),
});
const diarizedAnswer = z.object({
  segments: z.array(z.object({ start: seconds, end: seconds, text: z.string(), speaker: z.string() })),
});

/** Whisper keeps more of the hesitations when the text before has some; most are lost all the same. */
const HESITANT_PROMPT = 'Um, uh, hmm, er, ah.';
/** A request takes 25 MB, which is 69 minutes at 48 kbit/s; the diarizing model takes 1,400 s. */
const LONGEST_PART_MS = { 'whisper-1': 60 * 60_000, 'gpt-4o-transcribe-diarize': 20 * 60_000 } as const;

export interface OpenAiOptions {
  /** https://api.openai.com/v1, or any service that speaks the same. */
  baseUrl: string;
  key: string;
  model: keyof typeof LONGEST_PART_MS;
  longestPartMs?: number;
  retry?: RetryPolicy;
}

/** OpenAI transcription: whisper-1 gives word times, gpt-4o-transcribe-diarize gives speakers. Neither is verbatim. */
export class OpenAiEngine implements TranscriptionEngine {
  readonly name;
  readonly version: string;
  readonly options: Readonly<Record<string, string>>;
  readonly capabilities;
  readonly #options: OpenAiOptions;

  constructor(options: OpenAiOptions) {
    this.#options = options;
    this.version = options.model;
    const diarization = options.model === 'gpt-4o-transcribe-diarize';
    this.name = diarization ? 'openai-diarize' : 'openai';
    this.options = diarization ? { chunking_strategy: 'auto' } : { prompt: HESITANT_PROMPT };
    this.capabilities = {
      verbatim: false,
      wordTimes: !diarization,
      diarization,
      confidence: false,
      tier: 'standard' as const,
      runsHere: false,
      // Longer recordings are sent in parts.
      maxBytes: null,
      maxDurationMs: null,
      pricePerHourUsd: 0.36,
      expectedSpeed: 0.05,
    };
  }

  /** Parts go one after the other: the voices of the first are told to those after it. */
  async transcribe(input: EngineInput): Promise<EngineTranscript> {
    const { speech, durationMs, onProgress } = input;
    const { model, longestPartMs = LONGEST_PART_MS[model] } = this.#options;
    const parts = cutAtSilences(speech, durationMs, longestPartMs);
    const voices: KnownVoices = { names: [], references: [] };
    const transcripts: EngineTranscript[] = [];
    for (const [i, part] of parts.entries()) {
      const audio = await channelAudio(input, parts.length > 1 ? part : undefined);
      if (this.capabilities.diarization) {
        const segments = atTimeOf(part, await this.#diarized(input, audio, voices));
        const named = segments.map((line) => ({ ...line, speaker: nameIn(i, line.speaker, voices) }));
        if (i === 0 && parts.length > 1) Object.assign(voices, await knownVoices(input, named));
        const words = named.flatMap((line) => spreadWords(line.text, line, line.speaker));
        transcripts.push({ language: languageOfText(words.map(({ text }) => text)), words });
      } else {
        const { language, words } = await this.#verbose(input, audio);
        transcripts.push({ language, words: atTimeOf(part, words) });
      }
      onProgress((i + 1) / parts.length);
    }
    return {
      language: commonest(transcripts.map(({ language }) => language)) ?? 'en',
      words: transcripts.flatMap(({ words }) => words),
    };
  }

  async close(): Promise<void> {}

  async #verbose(input: EngineInput, audio: Uint8Array): Promise<EngineTranscript> {
    const fields = {
      response_format: 'verbose_json',
      'timestamp_granularities[]': 'word',
      prompt: HESITANT_PROMPT,
    };
    const { language, words } = await this.#post(input, audio, fields, verboseAnswer);
    return {
      language: LANGUAGE_NAMES[language.toLowerCase()] ?? language,
      words: words.map(({ word, start: startMs, end: endMs }): RecognisedWord => {
        return { text: word.trim(), startMs, endMs, confidence: null, speaker: null };
      }),
    };
  }

  async #diarized(
    input: EngineInput,
    audio: Uint8Array,
    { names, references }: KnownVoices,
  ): Promise<(SpeakerSegment & { text: string })[]> {
    const fields = {
      response_format: 'diarized_json',
      chunking_strategy: 'auto',
      'known_speaker_names[]': names,
      'known_speaker_references[]': references,
    };
    const { segments } = await this.#post(input, audio, fields, diarizedAnswer);
    return segments.map(({ start: startMs, end: endMs, text, speaker }) => ({
      startMs,
      endMs,
      text,
      speaker,
    }));
  }

  #post<T>(input: EngineInput, audio: Uint8Array, fields: FormFields, schema: z.ZodType<T>): Promise<T> {
    const { baseUrl, key, model, retry } = this.#options;
    return askCloud(
      {
        engine: this.name,
        url: `${baseUrl}/audio/transcriptions`,
        headers: { authorization: `Bearer ${key}` },
        body: multipart({ model, ...fields }, { field: 'file', name: 'audio.ogg', bytes: audio }),
        schema,
        signal: input.signal,
        timeoutMs: 120_000 + input.durationMs / 2,
      },
      retry,
    );
  }
}

function atTimeOf<T extends TimeSpan>(part: TimeSpan, spans: readonly T[]): T[] {
  return spans.map((span) => ({
    ...span,
    startMs: span.startMs + part.startMs,
    endMs: span.endMs + part.startMs,
  }));
}

/** Labels begin anew in each part: a voice that no earlier part knew is another than the first part's "A". */
function nameIn(part: number, label: string, { names }: KnownVoices): string {
  if (part === 0) return `voice-${label}`;
  return names.includes(label) ? label : `voice-${label}-${part + 1}`;
}
