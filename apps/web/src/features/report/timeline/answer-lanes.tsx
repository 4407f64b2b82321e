'use client';

import type { Answer, Question } from '@interview-buddy/shared-types/models';
import { MomentLink } from '../moments/moment-link';
import { barOf, withRoom, xOf, type Range } from './geometry';

interface Place {
  range: Range;
  width: number;
}

/** So much room a flag needs for its number. */
const flagPx = 24;

/**
 * A flag wherever a question begins, with its number where there is room; hovering or focusing shows its words. A
 * part of the conversation has room for more numbers than the whole.
 */
export function QuestionLane({ questions, range, width }: Place & { questions: readonly Question[] }) {
  const places = questions.map((question) => Math.min(xOf(question.quote.startMs, range, width), width - 20));
  const numbered = withRoom(places, flagPx);
  return (
    <div className="relative h-7 border-t border-line">
      {questions.map((question, index) => {
        const x = places[index] ?? 0;
        if (xOf(question.quote.startMs, range, width) > width || x < -1) return null;
        return (
          <MomentLink
            key={question.id}
            moment={question.quote}
            title={question.quote.text}
            aria-label={`Question ${index + 1}: ${question.quote.text}`}
            className="absolute top-1 bottom-0 z-1 min-w-1.5 border-l-2 border-interviewer text-xs leading-4 font-medium text-interviewer hover:z-2"
            style={{ left: x }}
          >
            {numbered.has(index) && (
              <span className="block rounded-r-sm bg-interviewer-wash px-1.5 hover:bg-interviewer hover:text-paper">
                {index + 1}
              </span>
            )}
          </MomentLink>
        );
      })}
    </div>
  );
}

interface AnswerProps extends Place {
  answers: readonly Answer[];
  questions: readonly Question[];
}

/** A bar for every answer: its length is how long it took, its height and number how it scored. */
export function AnswerLane({ answers, questions, range, width }: AnswerProps) {
  return (
    <div className="relative h-12 border-t border-line">
      {answers.map((answer) => {
        const bar = barOf(answer, range, width);
        if (!bar) return null;
        const number = questions.findIndex((question) => question.id === answer.questionId) + 1;
        const score = Math.round(answer.score);
        return (
          <MomentLink
            key={answer.questionId}
            moment={answer}
            title={answer.summary}
            aria-label={`Answer ${number}, score ${score}: ${answer.summary}`}
            className="absolute inset-y-0.5 flex items-end overflow-hidden rounded-sm bg-candidate-wash hover:ring-2 hover:ring-candidate"
            style={{ left: bar.x, width: Math.max(3, bar.width - 2) }}
          >
            <span
              aria-hidden="true"
              className="absolute inset-x-0 bottom-0 bg-star-2"
              style={{ height: `${answer.score * 0.9}%` }}
            />
            {bar.width > 26 && (
              <span className="relative px-1.5 text-xs font-semibold text-ink">{score}</span>
            )}
          </MomentLink>
        );
      })}
    </div>
  );
}
