import type { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { eventData, eventEnvelope } from '@interview-buddy/shared-types/events';
import type { RunStart } from './interview-states.js';
import { startNextRun } from './start-next-run.js';
import type { Tx } from './tx.js';

/** At which stage an event's work begins. */
const STAGES: Readonly<Record<string, RunStart>> = {
  'interview.uploaded': 'transcription',
  'transcription.chunk-requested': 'transcription',
  'transcription.chunks-recognised': 'transcription',
  'interview.transcribed': 'analysis',
};

/** Whatever else an event carries. */
const subject = eventData.strip();

/** What a dead letter says of the event that was given up. */
export interface GivenUpEvent {
  event: string;
  /** The whole event as JSON. */
  envelope: string;
}

/**
 * An interview that failed in the run of an event goes on only in a next run: its old event would be ignored.
 * @returns whether a run was started; false where the event itself is to be sent again.
 * @throws AppError 409 where the run has nothing left to work on
 */
export async function restartFailed(
  tx: Tx,
  publisher: EventPublisher,
  { event, envelope }: GivenUpEvent,
): Promise<boolean> {
  const from = STAGES[event];
  const data = dataOf(envelope);
  if (!from || !data) return false;
  const { interviewId, userId, run } = data;
  const failed = await tx.interview.count({
    where: { id: interviewId, userId, run, status: 'failed', deletedAt: null },
  });
  if (failed === 0) return false;
  await startNextRun(tx, publisher, { interviewId, userId, from });
  return true;
}

function dataOf(envelope: string) {
  try {
    return subject.safeParse(eventEnvelope.safeParse(JSON.parse(envelope)).data?.data).data;
  } catch {
    return undefined;
  }
}
