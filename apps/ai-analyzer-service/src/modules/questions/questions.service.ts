import type { MarkQuestionsRequest, RunStarted } from '@interview-buddy/shared-types/api';
import { notFound, unprocessable } from '@interview-buddy/shared-utils/errors';
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
    const transcript = await this.questions.transcript(userId, interviewId);
    if (!transcript) throw notFound('interview');
    const turns = new Map(tellSides(transcript).interviewer.map(({ turn }) => [turn.id, turn]));
    const known = marks.map(({ turnId, isQuestion }): QuestionMark => {
      const turn = turns.get(turnId);
      if (!turn)
        throw unprocessable('questions/no-such-turn', 'Only what the interviewer said can be a question.');
      return { startMs: turn.startMs, isQuestion };
    });
    return this.questions.mark({ userId, interviewId, run, marks: known });
  }
}
