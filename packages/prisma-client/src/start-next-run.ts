import type { EventPublisher } from '@interview-buddy/event-bus/outbox';
import {
  interviewStatusChanged,
  interviewTranscribed,
  interviewUploaded,
} from '@interview-buddy/shared-types/events';
import { conflict, notFound } from '@interview-buddy/shared-utils/errors';
import { RESTARTED_FROM, RUN_BEGINS_AS, type RunStart } from './interview-states.js';
import type { Tx } from './tx.js';

export interface NextRun {
  interviewId: string;
  /** Whose interview it must be. */
  userId: string;
  /** upload: for another recording after one that failed; nothing is published but the status. */
  from: RunStart;
  /** The run that the caller looked at; another one that began meanwhile refuses. Without it any run will do. */
  after?: number;
}

/**
 * Begins the next run; whatever an older run still says is ignored from here on.
 * @throws AppError 404 where this person has no such interview, 409 where a run cannot start there.
 */
export async function startNextRun(
  tx: Tx,
  publisher: EventPublisher,
  next: NextRun,
): Promise<{ run: number }> {
  const { interviewId, userId, from, after } = next;
  const status = RUN_BEGINS_AS[from];
  const [row] = await tx.interview.updateManyAndReturn({
    where: {
      id: interviewId,
      userId,
      deletedAt: null,
      status: { in: [...RESTARTED_FROM[from]] },
      ...(after === undefined ? {} : { run: after }),
      ...sourceOf(from),
    },
    data: {
      status,
      run: { increment: 1 },
      version: { increment: 1 },
      statusChangedAt: new Date(),
      completedAt: null,
      failureCode: null,
      failureMessage: null,
    },
    select: { run: true, version: true },
  });
  if (!row) throw await refusal(tx, next);

  const data = { interviewId, userId, run: row.run };
  await publisher.publish(tx, interviewStatusChanged, { ...data, status, version: row.version });
  if (from === 'transcription') await publisher.publish(tx, interviewUploaded, data);
  if (from === 'analysis') await publisher.publish(tx, interviewTranscribed, data);
  return { run: row.run };
}

/** What must be there for the run to have something to work on. */
function sourceOf(from: RunStart) {
  if (from === 'transcription') return { blobPath: { not: null } };
  if (from === 'analysis') return { transcriptions: { some: {} } };
  return {};
}

async function refusal(tx: Tx, { interviewId, userId, from, after }: NextRun): Promise<Error> {
  const row = await tx.interview.findFirst({
    where: { id: interviewId, userId, deletedAt: null },
    select: { status: true, blobPath: true, run: true },
  });
  if (!row) return notFound('interview');
  if (after !== undefined && row.run !== after) {
    return conflict(
      'interview/changed',
      'This interview was analysed anew meanwhile. Look at it again first.',
    );
  }
  if (!RESTARTED_FROM[from].includes(row.status)) {
    return conflict('interview/not-restartable', 'This interview cannot be started again at this point.');
  }
  return from === 'transcription'
    ? conflict('interview/recording-removed', 'The recording of this interview is no longer stored.')
    : conflict('interview/no-transcript', 'This interview has no transcript yet.');
}
