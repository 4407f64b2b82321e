import { readFileSync } from 'node:fs';
import { analyse } from '../../apps/ai-analyzer-service/src/modules/analysis/analyse.js';
import {
  CONTEXT,
  conversation,
} from '../../apps/ai-analyzer-service/src/testing/conversation.test-helper.js';
import { add, noCounts, type Counts } from '../lib/counts.ts';
import { plain } from './answers.ts';

export interface QuestionScores {
  found: Counts;
  typed: number;
  questions: number;
  misses: string[];
}

interface Labelled {
  type: string;
  text: string;
}

export function readQuestions(file: URL): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ type: line.slice(0, line.indexOf(' ')), text: line.slice(line.indexOf(' ') + 1) }));
}

export function scoreQuestions(labelled: readonly Labelled[], punctuated: boolean): QuestionScores {
  const scores: QuestionScores = { found: noCounts(), typed: 0, questions: 0, misses: [] };
  for (const { type, text } of labelled) {
    const said = punctuated ? text : plain(text);
    const { questions } = analyse(
      conversation([
        ['interviewer', said],
        ['candidate', 'i worked on that for about three years in my last job and we finished it on time'],
      ]),
      CONTEXT,
    );
    const wanted = type !== 'none';
    const found = questions.length > 0;
    scores.found = add(scores.found, {
      right: Number(found && wanted),
      wrong: Number(found && !wanted),
      missed: Number(!found && wanted),
    });
    if (wanted) scores.questions += 1;
    if (wanted && questions[0]?.type === type) scores.typed += 1;
    if (found !== wanted || (wanted && questions[0]?.type !== type))
      scores.misses.push(`${type} → ${questions[0]?.type ?? 'none'}: ${said}`);
  }
  return scores;
}
