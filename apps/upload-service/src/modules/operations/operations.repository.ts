import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { restartFailed, type GivenUpEvent, type PrismaClient } from '@interview-buddy/prisma-client';
import { DATABASE } from '../database/database.js';

@Injectable()
export class OperationsRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** @returns whether the interview of the event began a next run. */
  restart(letter: GivenUpEvent): Promise<boolean> {
    return this.prisma.$transaction((tx) => restartFailed(tx, this.publisher, letter));
  }
}
