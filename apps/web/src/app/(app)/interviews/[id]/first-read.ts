import { letterOf } from '@/features/report/letter';
import type { Session } from '@/server/session/session';
import { forFirstPaint } from '@/server/stale/first-paint';
import { analysisReading, interviewReading } from '@/server/stale/reads';
import type { FirstRead } from './use-interview';

/**
 * A report that is there to be read. What is under way tells how long it takes, by the reader's own clock. Of the
 * analysis only the letter comes with the page: all of it would stand there twice, drawn and as what it is drawn from.
 */
export async function readFirst(session: Session, id: string): Promise<FirstRead> {
  const [interview, analysis] = await Promise.all([
    forFirstPaint(interviewReading(session, id)),
    forFirstPaint(analysisReading(session, id)),
  ]);
  return {
    interview: interview?.value.status === 'complete' ? interview : null,
    letter: analysis && { ...letterOf(analysis.value.result), run: analysis.value.run },
  };
}
