import type { TranscriptionOffer } from '@interview-buddy/shared-types/api';

export type OfferedEngine = TranscriptionOffer['others'][number];

const LABELS: Readonly<Record<string, string>> = {
  'azure-speech-fast': 'Azure AI Speech',
  'azure-speech-batch': 'Azure AI Speech (batch)',
  'azure-video-indexer': 'Azure AI Video Indexer',
  deepgram: 'Deepgram',
  openai: 'OpenAI Whisper',
  'openai-diarize': 'OpenAI GPT-4o Transcribe',
  whisper: 'Whisper, run here',
  pocketsphinx: 'the built-in engine (basic accuracy)',
};

export function engineLabel(name: string): string {
  return LABELS[name] ?? name;
}

/** What the person should know before they choose it. */
export function consequenceOf(engine: OfferedEngine, durationMs: number): string {
  const price = (engine.pricePerHourUsd * durationMs) / 3_600_000;
  return [
    'The recording is transcribed and analyzed anew; what you corrected in this transcript is not carried over.',
    engine.leavesHere
      ? 'Its sound is sent to this service.'
      : 'Its sound does not leave the machines that run this.',
    engine.verbatim ? '' : 'This engine leaves out “um” and “uh”, so they will not be counted.',
    price > 0 ? `At the list price this costs about $${Math.max(0.01, price).toFixed(2)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
