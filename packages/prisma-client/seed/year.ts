import type { InterviewStatus, InterviewType } from '@interview-buddy/shared-types/models';
import { randomFrom, type Random } from './random.ts';
import { companies } from './stories.ts';
import type { Length } from './transcript.ts';

export interface PlannedInterview {
  id: string;
  company: string;
  title: string;
  type: InterviewType;
  at: Date;
  status: InterviewStatus;
  /** 0 to 1. */
  skill: number;
  random: Random;
  /** Of the one that took ninety minutes; the others take a few. */
  length?: Length;
}

const COUNT = 40;
/** A panel of an hour and a half with many questions, and a company with a name as long as one may be. */
const LONG = 33;
const longOne = {
  company: 'Donaudampfschifffahrtsgesellschaft für Erlebnisreisen, Frachten und Hafenlogistik '
    .repeat(3)
    .slice(0, 200),
  type: 'panel',
  status: 'complete',
  length: { questions: 52, storiesPerAnswer: 6 },
} as const;
const DAY_MS = 24 * 60 * 60 * 1000;
/** What the newest ones are still in; all before are complete, but for two that failed. */
const NEWEST: readonly InterviewStatus[] = ['draft', 'uploading', 'uploaded', 'transcribing', 'analyzing'];
const FAILED: ReadonlySet<number> = new Set([7, 22]);

/** A year of interviews up to `until`, in which somebody gets better, with setbacks. */
export function planYear(until: Date): PlannedInterview[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const random = randomFrom(1_000 + index);
    const [company, title] = random.pick(companies);
    const daysAgo = ((COUNT - 1 - index) * 365) / COUNT + random.next();
    return {
      id: random.uuid(),
      company,
      title,
      type: random.pick(['behavioral', 'technical', 'phone', 'panel']),
      at: new Date(until.getTime() - daysAgo * DAY_MS),
      status: FAILED.has(index) ? 'failed' : (NEWEST[index - (COUNT - NEWEST.length)] ?? 'complete'),
      skill: Math.min(0.95, Math.max(0.05, (index / COUNT) * 0.8 + (random.next() - 0.5) * 0.3)),
      random,
      ...(index === LONG && longOne),
    };
  });
}
