import { analyse } from '../../apps/ai-analyzer-service/src/modules/analysis/analyse.js';
import { CONTEXT } from '../../apps/ai-analyzer-service/src/testing/conversation.test-helper.js';
import { one, type LabelledAnswer } from './answers.ts';

const RAMBLE =
  'the weather has been strange and my cousin has a boat and they go fishing and there is this show about cooking and the traffic is terrible and so on ';

function judged(question: string, answer: string): { score: number; relevance: number; clarity: number } {
  const result = analyse(one(question, answer), CONTEXT);
  return {
    score: result.answers[0]?.score ?? 0,
    relevance: result.answers[0]?.relevance.score ?? 0,
    clarity: result.clarity.available ? result.clarity.value.score : 0,
  };
}

/** The answer without the sentence of its end; labelled answers tell it last. */
function withoutEnd(answer: string): string {
  const sentences = answer.split(/(?<=\.)\s+/);
  return sentences.slice(0, -1).join(' ');
}

const hesitant = (answer: string): string =>
  answer
    .split(' ')
    .map((word, i) => (i % 3 === 0 ? `um ${word}` : word))
    .join(' ');

const share = (cases: readonly boolean[]): string[] => [
  String(cases.filter(Boolean).length),
  String(cases.length),
];

/** Each row: what must hold, in how many of the labelled answers it does, of how many. */
export function ablations(answers: readonly LabelledAnswer[]): string[][] {
  const whole = answers.filter(
    (answer) => answer.star.size >= 3 && answer.star.has('result') && answer.type === 'behavioral',
  );
  const long = answers.filter((answer) => judged(answer.question, answer.answer).clarity > 0);
  return [
    [
      'a ramble of 300 words scores under a whole story',
      ...share(
        whole.map(
          (answer) =>
            judged(answer.question, RAMBLE.repeat(10)).score < judged(answer.question, answer.answer).score,
        ),
      ),
    ],
    [
      'without its last sentence a story scores lower',
      ...share(
        whole.map(
          (answer) =>
            judged(answer.question, withoutEnd(answer.answer)).score <
            judged(answer.question, answer.answer).score,
        ),
      ),
    ],
    [
      'an “um” before every third word does not raise clarity',
      ...share(
        long.map(
          (answer) =>
            judged(answer.question, hesitant(answer.answer)).clarity <=
            judged(answer.question, answer.answer).clarity,
        ),
      ),
    ],
    [
      '“fine” scores at most 5',
      ...share(answers.map((answer) => judged(answer.question, 'fine').score <= 5)),
    ],
    [
      'a story told to another kind of question is less relevant',
      ...share(
        whole.map(
          (answer) =>
            judged('why do you want to work at our company', answer.answer).relevance <
            judged(answer.question, answer.answer).relevance,
        ),
      ),
    ],
  ];
}
