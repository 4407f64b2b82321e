import { Controller, Get } from '@nestjs/common';
import { DeadLetters, type DeadLetter } from '@interview-buddy/event-bus';
import { deadLetterPage, type DeadLetterPage } from '@interview-buddy/shared-types/api';
import { Roles } from '@interview-buddy/shared-utils/auth';
import { unavailable } from '@interview-buddy/shared-utils/errors';
import { ZodResponse } from '@interview-buddy/shared-utils/validation';

/** What the event bus gave up, for those who run this installation. */
@Controller('operations')
@Roles('admin')
export class OperationsController {
  constructor(private readonly letters: DeadLetters) {}

  @Get('dead-letters')
  @ZodResponse(200, deadLetterPage)
  async deadLetters(): Promise<DeadLetterPage> {
    const letters = await this.letters.list().catch((error: unknown) => {
      throw unavailable('The event bus does not answer right now.', 5, error);
    });
    return { items: letters.map(toItem) };
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
    deadAt: letter.deadAt,
  };
}
