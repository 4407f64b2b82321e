import type { TranscriptionEngine } from './engine.js';

const HEAD = ['engine', 'verbatim', 'word times', 'speakers', 'confidence', 'at most', 'list price an hour'];

/** The table of docs/transcription.md, from what the engines declare. */
export function enginesTable(engines: readonly TranscriptionEngine[]): string[][] {
  return [HEAD, ...engines.map(rowOf)];
}

function rowOf({ name, capabilities }: TranscriptionEngine): string[] {
  const { verbatim, wordTimes, diarization, confidence, pricePerHourUsd } = capabilities;
  return [
    `\`${name}\``,
    ...[verbatim, wordTimes, diarization, confidence].map((can) => (can ? 'yes' : 'no')),
    limitOf(capabilities),
    pricePerHourUsd === 0 ? 'runs here' : `$${pricePerHourUsd.toFixed(2)}`,
  ];
}

function limitOf({ maxBytes, maxDurationMs }: TranscriptionEngine['capabilities']): string {
  const limits = [
    maxBytes === null ? null : `${maxBytes / 1_000_000} MB`,
    maxDurationMs === null ? null : `${maxDurationMs / 3_600_000} h`,
  ];
  return limits.filter(Boolean).join(', ') || 'none';
}
