import { stat } from 'node:fs/promises';
import type { Transcript } from '@interview-buddy/shared-types/models';
import { mean } from '../audio/statistics.js';
import type { ChannelMeasurement } from '../audio/measure-channels.js';
import type { PcmFile } from '../audio/pcm-file.js';
import { totalLength, type TimeSpan } from '../audio/time-span.js';
import { extractAudio, type ExtractedAudio, type ExtractLimits } from '../media/extract-audio.js';
import type { ImportedTranscript } from '../imports/parse-transcript-file.js';
import { withSound } from '../imports/with-sound.js';
import { readTranscriptFile } from '../imports/read-transcript-file.js';
import type { TranscriptFiles } from '../imports/transcript-files.js';
import { toTranscript } from '../imports/to-transcript.js';
import { probe, type MediaDescription } from '../media/probe.js';
import { RecordingProblem } from '../media/recording-problem.js';
import type { EngineOrder } from '../transcription/engine-order.js';
import type { ProviderJobs, PublishAudio } from '../transcription/engine.js';
import type { AudioAnalysis } from './audio-analysis.js';
import type { Measured } from './audio.worker.js';
import { findingsOf } from './findings.js';
import { pausesOf } from './pauses.js';
import type { Stage } from './progress-estimate.js';
import { factsOf, type RecognisedSpeech } from './recognised-speech.js';
import { byChannel, byEngine, byVoice, type AssignedSpeech } from './speaker-assignment.js';

const SILENT_BELOW_DB = -60;
const LEAST_SPEECH_MS = 500;
const CUT_BEFORE_SPEECH =
  'This file ends before anybody speaks: it is only the beginning of a recording. Upload the whole of it.';

export interface PipelineInput {
  /** URL or path of the recording. */
  source: string;
  /** Folder of its own, removed by the caller. */
  directory: string;
  limits: ExtractLimits;
  signal: AbortSignal;
  onProgress: (stage: Stage, within: number) => void;
  /** Called once the sound is taken out, before the long part of the work. */
  onAudio?: (audio: ExtractedAudio) => Promise<void>;
  atProviders?: AtProviders | undefined;
}

/** What engines need whose work goes on at a provider. */
export interface AtProviders {
  publishAudio: PublishAudio;
  jobs: ProviderJobs;
  /** The engine that the person chose for this run. */
  preferred: string | null;
}

/** A recording whose sound is taken out and measured. */
export interface HeardRecording {
  audio: ExtractedAudio;
  measured: Measured;
}

/** Speech to recognise, times from the start of this sound; in channels where each has a speaker of its own. */
export interface SpeechToRecognise {
  audio: Pick<ExtractedAudio, 'pcm' | 'opusPath' | 'durationMs'>;
  speech: readonly TimeSpan[];
  channels: readonly ChannelMeasurement[] | null;
}

interface RecognitionWork {
  signal: AbortSignal;
  /** Share of the work that is done, 0 to 1. */
  onProgress: (share: number) => void;
  atProviders?: AtProviders | undefined;
}

/** From a recording to a transcript; knows neither events nor tables. */
export class ProcessingPipeline {
  readonly #analysis: AudioAnalysis;
  readonly #engines: EngineOrder;
  readonly #files: TranscriptFiles;

  constructor(analysis: AudioAnalysis, engines: EngineOrder, files: TranscriptFiles) {
    this.#analysis = analysis;
    this.#engines = engines;
    this.#files = files;
  }

  /** @throws RecordingProblem where the person has to do something about the recording. */
  async run(input: PipelineInput): Promise<Transcript> {
    const heard = await this.listen(input);
    return 'imported' in heard ? heard.imported : this.finish(heard, input);
  }

  /** All that comes before the long part: the sound and what is measured in it, or the transcript that the file is. */
  async listen(input: PipelineInput): Promise<HeardRecording | { imported: Transcript }> {
    const { source, signal } = input;
    try {
      return await this.#measure(input, await probe(source, signal));
    } catch (error) {
      if (!(error instanceof RecordingProblem) || error.code !== 'recording/unreadable') throw error;
      const imported = await readTranscriptFile(source, this.#files, signal);
      if (!imported) throw error;
      return { imported: toTranscript(imported) };
    }
  }

  async finish(
    { audio, measured }: HeardRecording,
    { signal, onProgress, atProviders }: Pick<PipelineInput, 'signal' | 'onProgress' | 'atProviders'>,
  ): Promise<Transcript> {
    onProgress('recognising', 0);
    const { whole, channels } = measured;
    const recognised = await this.recognise(
      { audio, speech: whole.speech, channels },
      { signal, atProviders, onProgress: (share) => onProgress('recognising', share) },
    );
    onProgress('speakers', 0);
    return this.assemble(audio, measured, recognised, signal);
  }

  /**
   * Whether a recording may be recognised in parts: an engine that tells speakers apart has to hear all of it.
   * @param preferred the engine that the person chose for this run.
   */
  mayBeSplit({ measured: { channels } }: HeardRecording, preferred: string | null): boolean {
    return channels !== null || !this.#engines.firstFor(preferred).capabilities.diarization;
  }

  /** The words that the person gave, with what was measured in the sound. */
  withGivenWords(
    { audio: { truncated }, measured: { whole } }: HeardRecording,
    given: ImportedTranscript,
  ): Transcript {
    const findings = findingsOf({
      ...{ truncated, audio: whole, speakers: 0, speakerConfidence: 1 },
      ...{ meanConfidence: null, verbatim: false, language: 'en' },
    });
    return withSound(given, audioMeasuresOf(whole, []), findings);
  }

  async recognise(
    { audio, speech, channels }: SpeechToRecognise,
    { signal, onProgress, atProviders }: RecognitionWork,
  ): Promise<RecognisedSpeech> {
    const { pcm, opusPath, durationMs } = audio;
    const inputs = channels ?? [{ channel: 'mix' as const, speech }];
    const size = { bytes: (await stat(opusPath)).size, durationMs };
    return this.#engines.withBest(
      size,
      signal,
      async (engine, passedOver) => {
        const shares = inputs.map(() => 0);
        const parts = await Promise.all(
          inputs.map((input, i) =>
            engine.transcribe({
              ...{ pcm, opusPath, durationMs, signal, ...atProviders, ...input },
              onProgress: (share) => {
                shares[i] = share;
                onProgress(mean(shares));
              },
            }),
          ),
        );
        return {
          engine: factsOf(engine, passedOver),
          language: parts[0]?.language ?? 'en',
          channels: parts.map(({ words }) => words),
        };
      },
      atProviders?.preferred,
    );
  }

  /** @throws RecordingProblem where nobody says a word. */
  async assemble(
    { pcm, truncated }: Pick<ExtractedAudio, 'pcm' | 'truncated'>,
    measured: Measured,
    recognised: RecognisedSpeech,
    signal: AbortSignal,
  ): Promise<Transcript> {
    const speech = await this.#tellApart(pcm, measured, recognised, signal);
    if (speech.turns.length === 0) throw new RecordingProblem('recording/no-speech');
    return transcriptOf(truncated, measured, recognised, speech);
  }

  async #measure(
    { source, directory, limits, signal, onProgress, onAudio }: PipelineInput,
    media: MediaDescription,
  ): Promise<HeardRecording> {
    const audio = await extractAudio(source, media, {
      directory,
      limits,
      signal,
      onProgress: (ms) => media.declaredMs && onProgress('reading', ms / media.declaredMs),
    });
    onProgress('measuring', 0);
    const measured = await this.#analysis.measure(audio.pcm, audio.durationMs, signal);
    refuseWithoutSpeech(measured, audio.truncated);
    await onAudio?.(audio);
    return { audio, measured };
  }

  async #tellApart(
    pcm: PcmFile,
    { whole, channels }: Measured,
    recognised: RecognisedSpeech,
    signal: AbortSignal,
  ): Promise<AssignedSpeech> {
    if (channels) return byChannel(recognised.channels);
    const words = recognised.channels.flat();
    if (recognised.engine.diarization) return byEngine(words);
    const spoken = words.map(({ text, startMs, endMs }) => ({ text, startMs, endMs }));
    const { speech, durationMs } = whole;
    return byVoice(words, await this.#analysis.diarize(pcm, 'mix', speech, spoken, durationMs, signal));
  }
}

function transcriptOf(
  truncated: boolean,
  { whole }: Measured,
  { engine: { diarization: _toldApart, ...engine }, language }: RecognisedSpeech,
  { turns, speakers, diarization }: AssignedSpeech,
): Transcript {
  const confidences = turns.flatMap(({ words }) => words.flatMap(({ confidence }) => confidence ?? []));
  const meanConfidence = confidences.length === 0 ? null : Math.round(mean(confidences) * 1000) / 1000;
  return {
    language,
    engine,
    speakers,
    turns,
    diarization,
    meanConfidence,
    audio: audioMeasuresOf(whole, turns),
    findings: findingsOf({
      truncated,
      audio: whole,
      speakers: speakers.length,
      speakerConfidence: diarization.confidence,
      meanConfidence,
      verbatim: engine.verbatim,
      language,
    }),
  };
}

function audioMeasuresOf(whole: Measured['whole'], turns: Transcript['turns']): Transcript['audio'] {
  const { durationMs, snrDb, speechLevelDb, clippedShare, tracks } = whole;
  return {
    ...{ durationMs, speechMs: totalLength(whole.speech), pauses: pausesOf(whole.speech, turns) },
    ...{ snrDb, speechLevelDb, clippedShare, tracks },
  };
}

function refuseWithoutSpeech({ whole }: Measured, truncated: boolean): void {
  const isSilent = whole.peakDb < SILENT_BELOW_DB;
  if (!isSilent && totalLength(whole.speech) >= LEAST_SPEECH_MS) return;
  const code = isSilent ? 'recording/silent' : 'recording/no-speech';
  if (truncated) throw new RecordingProblem(code, CUT_BEFORE_SPEECH);
  throw new RecordingProblem(code);
}
