import { readFileSync } from 'node:fs';
import type { StarPart, Transcript } from '@interview-buddy/shared-types/models';
import { analyse } from '../../apps/ai-analyzer-service/src/modules/analysis/analyse.js';
import {
  CONTEXT,
  conversation,
} from '../../apps/ai-analyzer-service/src/testing/conversation.test-helper.js';
import { add, noCounts, type Counts } from '../lib/counts.ts';

export interface LabelledAnswer {
  question: string;
  type: string;
  star: ReadonlySet<StarPart>;
  grade: number;
  answer: string;
}

const PARTS: Readonly<Record<string, StarPart>> = { S: 'situation', T: 'task', A: 'action', R: 'result' };
export const plain = (text: string): string => text.toLowerCase().replace(/[.,?!;:]/g, '');

function field(block: string, name: string): string {
  return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(block)?.[1]?.trim() ?? '';
}

export function readAnswers(file: URL): LabelledAnswer[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .filter((block) => /^q:/m.test(block))
    .map((block) => ({
      question: field(block, 'q'),
      type: field(block, 'type'),
      star: new Set([...field(block, 'star')].flatMap((letter) => PARTS[letter] ?? [])),
      grade: Number(field(block, 'grade')),
      answer: field(block, 'a'),
    }));
}

export const one = (question: string, answer: string): Transcript =>
  conversation([
    ['interviewer', question],
    ['candidate', answer],
  ]);

export interface AnswerScores {
  star: Map<StarPart, Counts>;
  grades: number[];
  scores: number[];
  relevant: number[];
  shuffled: number[];
  misses: string[];
}

export function scoreAnswers(answers: readonly LabelledAnswer[], punctuated: boolean): AnswerScores {
  const write = punctuated ? (text: string) => text : plain;
  const star = new Map(Object.values(PARTS).map((part) => [part, noCounts()]));
  const scores: AnswerScores = { star, grades: [], scores: [], relevant: [], shuffled: [], misses: [] };
  answers.forEach((labelled, i) => {
    const judged = analyse(one(write(labelled.question), write(labelled.answer)), CONTEXT).answers[0];
    const foreign = answers[(i + Math.floor(answers.length / 2)) % answers.length] ?? labelled;
    const other = analyse(one(write(foreign.question), write(labelled.answer)), CONTEXT).answers[0];
    scores.grades.push(labelled.grade);
    scores.scores.push(judged?.score ?? 0);
    // Only answers that do answer can tell a right question from a wrong one.
    if (labelled.grade >= 2 && foreign.question !== labelled.question) {
      scores.relevant.push(judged?.relevance.toQuestion ?? 0);
      scores.shuffled.push(other?.relevance.toQuestion ?? 0);
    }
    const wrong: string[] = [];
    for (const part of labelled.type === 'behavioral' ? Object.values(PARTS) : []) {
      const found = (judged?.star.find((candidate) => candidate.part === part)?.probability ?? 0) >= 0.5;
      const wanted = labelled.star.has(part);
      if (found !== wanted) wrong.push(`${found ? '+' : '-'}${part}`);
      const change: Counts = {
        right: Number(found && wanted),
        wrong: Number(found && !wanted),
        missed: Number(!found && wanted),
      };
      star.set(part, add(star.get(part) ?? noCounts(), change));
    }
    scores.misses.push(
      `g${labelled.grade} s${judged?.score ?? 0} r${judged?.relevance.toQuestion ?? 0}/${other?.relevance.toQuestion ?? 0} ${wrong.join(' ')} ${labelled.question} | ${labelled.answer.slice(0, 70)}`,
    );
  });
  return scores;
}
