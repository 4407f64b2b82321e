import type { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { interviewFailed, interviewStatusChanged } from '@interview-buddy/shared-types/events';
import type { InterviewFailure, InterviewStatus } from '@interview-buddy/shared-types/models';
import type { Prisma } from './generated/client.js';
import { enteredFrom, mayReenter } from './interview-states.js';
import type { Tx } from './tx.js';

interface Move {
  interviewId: string;
  /** The run that the caller works for. */
  run: number;
}

export type Transition =
  | (Move & { to: Exclude<InterviewStatus, 'draft' | 'failed'> })
  | (Move & { to: 'failed'; failure: InterviewFailure });

/**
 * moved: the interview is in that status now (or already was, where work is taken up again).
 * stale: it is not this caller's to move: a newer run has begun, it was deleted, or it is further on.
 */
export type TransitionResult = 'moved' | 'stale';

/** Changes an interview's status and publishes that, both in the caller's transaction. */
export async function transition(
  tx: Tx,
  publisher: EventPublisher,
  move: Transition,
): Promise<TransitionResult> {
  const { interviewId, run, to } = move;
  const [row] = await tx.interview.updateManyAndReturn({
    where: { id: interviewId, run, deletedAt: null, status: { in: [...enteredFrom(to)] } },
    data: { status: to, version: { increment: 1 }, ...changesOf(move) },
    select: { userId: true, version: true },
  });
  if (!row) return (await isThereAlready(tx, move)) ? 'moved' : 'stale';

  const data = { interviewId, userId: row.userId, run };
  await publisher.publish(tx, interviewStatusChanged, { ...data, status: to, version: row.version });
  if (move.to === 'failed')
    await publisher.publish(tx, interviewFailed, { ...data, code: move.failure.code });
  return 'moved';
}

function changesOf(move: Transition): Prisma.InterviewUpdateManyMutationInput {
  const now = new Date();
  const changes = { statusChangedAt: now, failureCode: null, failureMessage: null };
  if (move.to === 'uploaded') return { ...changes, uploadedAt: now };
  if (move.to === 'complete') return { ...changes, completedAt: now };
  if (move.to === 'failed') {
    return { ...changes, failureCode: move.failure.code, failureMessage: move.failure.message };
  }
  return changes;
}

async function isThereAlready(tx: Tx, { interviewId, run, to }: Transition): Promise<boolean> {
  if (!mayReenter(to)) return false;
  return (await tx.interview.count({ where: { id: interviewId, run, status: to, deletedAt: null } })) > 0;
}
