import { Counter, register } from 'prom-client';

/** What an engine is paid for. */
export const transcribedSeconds = new Counter({
  name: 'transcribed_sound_seconds_total',
  help: 'Sound that an engine transcribed, in its own length',
  labelNames: ['engine'],
  registers: [register],
});

/** A counter that is first seen above zero hides its first recording from every rate. */
export function startAtZero(engines: readonly { name: string }[]): void {
  for (const { name: engine } of engines) transcribedSeconds.inc({ engine }, 0);
}
