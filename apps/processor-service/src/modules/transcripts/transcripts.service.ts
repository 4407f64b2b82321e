import type { CorrectTranscriptRequest, TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { Transcript } from '@interview-buddy/shared-types/models';
import { conflict, notFound, unprocessable } from '@interview-buddy/shared-utils/errors';
import { applyCorrections } from '@interview-buddy/shared-utils/transcripts';
import { Injectable } from '@nestjs/common';
import {
  formatTranscript,
  type DownloadFormat,
  type FormattedTranscript,
} from './formats/format-transcript.js';
import {
  TranscriptsRepository,
  type CorrectionLayer,
  type StoredTranscript,
} from './transcripts.repository.js';

interface Layered extends StoredTranscript {
  /** Of this run; null where it is as the engine heard it. */
  layer: CorrectionLayer | null;
  original: Transcript;
}

@Injectable()
export class TranscriptsService {
  constructor(private readonly repository: TranscriptsRepository) {}

  async read(userId: string, interviewId: string): Promise<TranscriptResponse> {
    const { run, createdAt, transcript, layer, original } = await this.#newest(userId, interviewId);
    return {
      interviewId,
      run,
      createdAt: createdAt.toISOString(),
      transcript: shown(transcript),
      layer: layer && {
        originalRun: layer.originalRun,
        corrections: layer.corrections,
        original: shown(original),
      },
    };
  }

  /** All corrections, old and new, over the original. Those that no longer fit it are refused. */
  async correct(
    userId: string,
    interviewId: string,
    { run: from, corrections }: CorrectTranscriptRequest,
  ): Promise<{ run: number }> {
    const newest = await this.#newest(userId, interviewId);
    if (newest.run !== from) throw changed();
    const { transcript, dropped } = applyCorrections(newest.original, corrections);
    if (dropped.length > 0) {
      throw unprocessable(
        'transcript/does-not-fit',
        'One of these corrections does not fit the transcript. Take it back and try again.',
      );
    }
    const layer = { originalRun: newest.layer?.originalRun ?? newest.run, corrections };
    const saved = await this.repository.saveCorrected(userId, interviewId, { from, transcript, layer });
    if (!saved) throw changed();
    return saved;
  }

  async download(userId: string, interviewId: string, format: DownloadFormat): Promise<FormattedTranscript> {
    const { transcript } = await this.#newest(userId, interviewId);
    return formatTranscript(transcript, format);
  }

  async #newest(userId: string, interviewId: string): Promise<Layered> {
    const stored = await this.repository.find(userId, interviewId);
    if (!stored)
      throw notFound(
        (await this.repository.interviewExists(userId, interviewId)) ? 'transcript' : 'interview',
      );
    const layer = await this.repository.findLayer(userId, interviewId);
    if (layer?.run !== stored.run) {
      const transcript = withDropped(stored.transcript, layer);
      return { ...stored, transcript, layer: null, original: stored.transcript };
    }
    const original = await this.repository.find(userId, interviewId, layer.originalRun);
    if (!original) throw notFound('transcript');
    return { ...stored, layer, original: original.transcript };
  }
}

function changed(): Error {
  return conflict(
    'transcript/changed',
    'This transcript was changed in another window in the meantime. Your corrections are kept here.',
  );
}

/** A new transcription has other words and turns: what was put right in the former one cannot be laid over it. */
function withDropped(transcript: Transcript, layer: CorrectionLayer | null): Transcript {
  const count = layer?.corrections.length ?? 0;
  if (count === 0) return transcript;
  const what = count === 1 ? 'The correction' : `The ${count} corrections`;
  const message = `${what} of the former transcription did not fit this new one and ${count === 1 ? 'was' : 'were'} not carried over.`;
  return { ...transcript, findings: [...transcript.findings, { code: 'corrections-dropped', message }] };
}

function shown(transcript: Transcript): TranscriptResponse['transcript'] {
  const { tracks: _kept, ...audio } = transcript.audio;
  return { ...transcript, audio };
}
