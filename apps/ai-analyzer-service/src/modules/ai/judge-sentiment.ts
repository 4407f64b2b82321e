import type { TimelinePoint } from '@interview-buddy/shared-types/models';
import type { Window } from '../content/windows.js';
import { round } from '../speech/measured.js';
import { aiUngrounded } from './ai-metrics.js';
import type { Asker } from './asker.js';
import { chunked } from './chunked.js';
import { ground } from './grounding.js';
import { SENTIMENT_TASK, sentimentData } from './tasks/sentiment.js';

const WINDOWS_AT_ONCE = 24;

export interface JudgedSentiment {
  points: TimelinePoint[];
  /** Whether a part of it could not be asked for. */
  partly: boolean;
}

/** The rules' line, with the points of a model where a quote from those very words shows it. */
export async function judgeSentiment(
  windows: readonly Window[],
  ruled: readonly TimelinePoint[],
  asker: Asker,
): Promise<JudgedSentiment> {
  const numbered = windows.map((window, i) => [i, window] as const);
  const given = await Promise.all(
    chunked(numbered, WINDOWS_AT_ONCE).map((part) => asker.ask(SENTIMENT_TASK, sentimentData(part))),
  );
  const points = [...ruled];
  for (const one of given) {
    if (typeof one === 'string') continue;
    for (const { stretch, value, quote: text } of one.value.stretches) {
      const quote = ground(text, windows[stretch]?.tokens ?? []);
      const point = points[stretch];
      if (quote && point) points[stretch] = { ...point, value: round(value, 3), quotes: [quote] };
      else aiUngrounded.inc({ task: 'sentiment' });
    }
  }
  return { points, partly: given.some((one) => typeof one === 'string') };
}
