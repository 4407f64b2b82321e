import { stat } from 'node:fs/promises';
import type { Transcript } from '@interview-buddy/shared-types/models';
import { mean } from '../audio/statistics.js';
import { totalLength } from '../audio/time-span.js';
import { extractAudio, type ExtractedAudio, type ExtractLimits } from '../media/extract-audio.js';
import { readTranscriptFile } from '../imports/read-transcript-file.js';
import { toTranscript } from '../imports/to-transcript.js';
import { probe, type MediaDescription } from '../media/probe.js';
import { RecordingProblem } from '../media/recording-problem.js';
import type { EngineOrder } from '../transcription/engine-order.js';
import type { EngineTranscript, TranscriptionEngine } from '../transcription/engine.js';
import type { AudioAnalysis } from './audio-analysis.js';
import type { Measured } from './audio.worker.js';
import { findingsOf } from './findings.js';
import { pausesOf } from './pauses.js';
import type { Stage } from './progress-estimate.js';
import { byChannel, byEngine, byVoice, type AssignedSpeech } from './speaker-assignment.js';

const SILENT_BELOW_DB = -60;
const LEAST_SPEECH_MS = 500;

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
}

interface Recognised {
  engine: TranscriptionEngine;
  speech: AssignedSpeech;
  language: string;
}

/** From a recording to a transcript; knows neither events nor tables. */
export class ProcessingPipeline {
  readonly #analysis: AudioAnalysis;
  readonly #engines: EngineOrder;

  constructor(analysis: AudioAnalysis, engines: EngineOrder) {
    this.#analysis = analysis;
    this.#engines = engines;
  }

  /** @throws RecordingProblem where the person has to do something about the recording. */
  async run(input: PipelineInput): Promise<Transcript> {
    const { source, signal } = input;
    try {
      return await this.#transcribe(input, await probe(source, signal));
    } catch (error) {
      if (!(error instanceof RecordingProblem) || error.code !== 'recording/unreadable') throw error;
      const imported = await readTranscriptFile(source, signal);
      if (!imported) throw error;
      return toTranscript(imported);
    }
  }

  async #transcribe(
    { source, directory, limits, signal, onProgress, onAudio }: PipelineInput,
    media: MediaDescription,
  ): Promise<Transcript> {
    const audio = await extractAudio(source, media, {
      directory,
      limits,
      signal,
      onProgress: (ms) => media.declaredMs && onProgress('reading', ms / media.declaredMs),
    });
    onProgress('measuring', 0);
    const measured = await this.#analysis.measure(audio.pcm, audio.durationMs, signal);
    refuseWithoutSpeech(measured);
    await onAudio?.(audio);
    onProgress('recognising', 0);
    const size = { bytes: (await stat(audio.opusPath)).size, durationMs: audio.durationMs };
    const recognised = await this.#engines.withBest(size, signal, (engine) =>
      this.#recognise(engine, audio, measured, signal, (share) => onProgress('recognising', share)),
    );
    if (recognised.speech.turns.length === 0) throw new RecordingProblem('recording/no-speech');
    onProgress('speakers', 1);
    return this.#assemble(audio, measured, recognised);
  }

  async #recognise(
    engine: TranscriptionEngine,
    audio: ExtractedAudio,
    { whole, channels }: Measured,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<Recognised> {
    const { pcm, opusPath, durationMs } = audio;
    const common = { pcm, opusPath, durationMs, signal };
    if (channels) {
      const shares = channels.map(() => 0);
      const parts = await Promise.all(
        channels.map(({ channel, speech }, i) =>
          engine.transcribe({
            ...common,
            channel,
            speech,
            onProgress: (share) => {
              shares[i] = share;
              onProgress(mean(shares));
            },
          }),
        ),
      );
      return { engine, speech: byChannel(parts.map(({ words }) => words)), language: languageOf(parts) };
    }
    const part = await engine.transcribe({ ...common, channel: 'mix', speech: whole.speech, onProgress });
    if (engine.capabilities.diarization) {
      return { engine, speech: byEngine(part.words), language: part.language };
    }
    const words = part.words.map(({ text, startMs, endMs }) => ({ text, startMs, endMs }));
    const diarization = await this.#analysis.diarize(pcm, 'mix', whole.speech, words, durationMs, signal);
    const speech = byVoice(part.words, diarization);
    return { engine, speech, language: part.language };
  }

  #assemble(
    { truncated }: ExtractedAudio,
    { whole }: Measured,
    { engine, speech: { turns, speakers, diarization }, language }: Recognised,
  ): Transcript {
    const { name, version, capabilities } = engine;
    const confidences = turns.flatMap(({ words }) => words.flatMap(({ confidence }) => confidence ?? []));
    const meanConfidence = confidences.length === 0 ? null : Math.round(mean(confidences) * 1000) / 1000;
    const { durationMs, snrDb, speechLevelDb, clippedShare, tracks } = whole;
    return {
      language,
      engine: { name, version, verbatim: capabilities.verbatim, tier: capabilities.tier },
      speakers,
      turns,
      diarization,
      meanConfidence,
      audio: {
        durationMs,
        speechMs: totalLength(whole.speech),
        pauses: pausesOf(whole.speech, turns),
        snrDb,
        speechLevelDb,
        clippedShare,
        tracks,
      },
      findings: findingsOf({
        truncated,
        audio: whole,
        speakers: speakers.length,
        speakerConfidence: diarization.confidence,
        meanConfidence,
        verbatim: capabilities.verbatim,
        language,
      }),
    };
  }
}

function refuseWithoutSpeech({ whole }: Measured): void {
  if (whole.peakDb < SILENT_BELOW_DB) throw new RecordingProblem('recording/silent');
  if (totalLength(whole.speech) < LEAST_SPEECH_MS) throw new RecordingProblem('recording/no-speech');
}

function languageOf(parts: readonly EngineTranscript[]): string {
  return parts[0]?.language ?? 'en';
}
