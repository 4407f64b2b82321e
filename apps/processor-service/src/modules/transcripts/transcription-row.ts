import type { EventData } from '@interview-buddy/shared-types/events';
import { toStored, type Transcript } from '@interview-buddy/shared-types/models';

/** The row that stores the transcript of a run. */
export function transcriptionRow({ interviewId, userId, run }: EventData, transcript: Transcript) {
  const { engine, language, meanConfidence, audio } = transcript;
  return {
    id: crypto.randomUUID(),
    interviewId,
    userId,
    run,
    engine: engine.name,
    engineVersion: engine.version,
    language,
    verbatim: engine.verbatim,
    meanConfidence,
    durationMs: audio.durationMs,
    transcript: toStored(transcript),
  };
}
