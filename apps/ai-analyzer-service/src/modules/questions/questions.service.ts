import type { MarkQuestionsRequest, RunStarted } from '@interview-buddy/shared-types/api';
import { conflict, notFound, unprocessable } from '@interview-buddy/shared-utils/errors';
import { Injectable } from '@nestjs/common';
import { tellSides } from '../language/sides.js';
import type { QuestionMark } from './marks.js';
import { QuestionsRepository } from './questions.repository.js';

@Injectable()
export class QuestionsService {
  constructor(private readonly questions: QuestionsRepository) {}

  /**
   * Keeps what the person says of turns of the interviewer; the pairing of the next run, and of all later ones, follows it.
   * @throws AppError 404 no such interview, 409 it was changed meanwhile, 422 no turn of the interviewer.
   */
  async mark(userId: string, interviewId: string, { run, marks }: MarkQuestionsRequest): Promise<RunStarted> {
    const found = await this.questions.find(userId, interviewId);
    if (!found) throw notFound('interview');
    if (found.run !== run) {
      throw conflict(
        'interview/changed',
        'This interview was analysed anew meanwhile. Look at it again first.',
      );
    }
    const turns = new Map(tellSides(found.transcript).interviewer.map(({ turn }) => [turn.id, turn]));
    const known = marks.map(({ turnId, isQuestion }): QuestionMark => {
      const turn = turns.get(turnId);
      if (!turn)
        throw unprocessable('questions/no-such-turn', 'Only what the interviewer said can be a question.');
      return { startMs: turn.startMs, isQuestion };
    });
    return this.questions.mark(userId, interviewId, known);
  }
}
