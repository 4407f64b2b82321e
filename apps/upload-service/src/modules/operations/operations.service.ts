import { Injectable, Logger } from '@nestjs/common';
import { DeadLetters, EventOperations, type DeadLetter } from '@interview-buddy/event-bus';
import type { BusStatus, DeadLetterPage, RedriveResponse } from '@interview-buddy/shared-types/api';
import { AppError, notFound, unavailable } from '@interview-buddy/shared-utils/errors';
import { OperationsRepository } from './operations.repository.js';

@Injectable()
export class OperationsService {
  private readonly log = new Logger(OperationsService.name);

  constructor(
    private readonly bus: EventOperations,
    private readonly letters: DeadLetters,
    private readonly repository: OperationsRepository,
  ) {}

  async status(): Promise<BusStatus> {
    const { outbox, deadLetters, groups } = await answered(this.bus.status());
    return { outbox, deadLetters, groups: [...groups] };
  }

  async deadLetters(): Promise<DeadLetterPage> {
    return { items: (await answered(this.letters.list())).map(toItem) };
  }

  /** @throws AppError 404 where somebody brought it back before, 409 where its interview cannot go on */
  async redrive(id: string, dryRun: boolean): Promise<RedriveResponse> {
    if (dryRun) {
      if (!(await answered(this.letters.find(id)))) throw notFound('dead letter', 'dead-letter/not-found');
      return { outcome: 'would-redrive' };
    }
    const outcome = await answered(this.letters.redrive(id, (letter) => this.repository.restart(letter)));
    if (outcome === 'gone') throw notFound('dead letter', 'dead-letter/not-found');
    this.log.log('a dead letter was brought back', { letter: id, outcome });
    return { outcome };
  }
}

async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unavailable('The event bus does not answer right now.', 5, error);
  }
}

/** Ids and codes only: messages of errors may quote what a person wrote. */
function toItem(letter: DeadLetter): DeadLetterPage['items'][number] {
  return {
    id: letter.id,
    group: letter.group,
    event: letter.event,
    version: letter.version,
    interviewId: letter.orderingKey,
    reason: letter.code,
    attempts: letter.attempts,
    traceId: letter.traceId,
    deadAt: letter.deadAt,
  };
}
