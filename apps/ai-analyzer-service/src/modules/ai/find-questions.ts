import type { SpokenTurn } from '../language/sides.js';
import type { ProposedQuestion } from '../questions/proposed.js';
import { aiUngrounded } from './ai-metrics.js';
import type { Asker } from './asker.js';
import { chunked } from './chunked.js';
import { placeOf } from './grounding.js';
import { QUESTIONS_TASK, questionsData } from './tasks/questions.js';

const TURNS_AT_ONCE = 80;

export interface FoundByModel {
  questions: ProposedQuestion[];
  /** Whether a part of the interview could not be asked about. */
  partly: boolean;
}

/** What a model takes for questions, each by words that stand in its turn. */
export async function findQuestions(turns: readonly SpokenTurn[], asker: Asker): Promise<FoundByModel> {
  if (!asker.available || turns.every(({ side }) => side === 'candidate'))
    return { questions: [], partly: false };
  const numbered = turns.map((turn, i) => [i, turn] as const);
  const given = await Promise.all(
    chunked(numbered, TURNS_AT_ONCE).map((part) => asker.ask(QUESTIONS_TASK, questionsData(part))),
  );
  const claimed = given.flatMap((one) => (typeof one === 'string' ? [] : one.value.questions));
  const questions = claimed.flatMap(({ turn, type, quote }): ProposedQuestion[] => {
    const spoken = turns[turn];
    const place = spoken?.side === 'interviewer' ? placeOf(quote, spoken.tokens) : null;
    return spoken && place ? [{ turnId: spoken.turn.id, from: place.from, type }] : [];
  });
  aiUngrounded.inc({ task: 'questions' }, claimed.length - questions.length);
  return { questions, partly: given.some((one) => typeof one === 'string') };
}
