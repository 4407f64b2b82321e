import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT, conversation, type Line } from '../../testing/conversation.test-helper.js';
import { analyse } from './analyse.js';
import { PROMPTS, RAMBLE, STORIES } from './stories.test-helper.js';

const run = (lines: readonly Line[]): AnalysisResult => analyse(conversation(lines), CONTEXT);
const asked = (question: string, answer: string): AnalysisResult =>
  run([
    ['interviewer', question],
    ['candidate', answer],
  ]);
const scoreOf = (result: AnalysisResult): number => result.answers[0]?.score ?? 0;
const clarityOf = (result: AnalysisResult): number =>
  result.clarity.available ? result.clarity.value.score : 0;
const story = fc.constantFrom(...STORIES);
const told = ({ situation, task, action, result }: (typeof STORIES)[number]): string =>
  [situation, task, action, result].join(' ');

describe('what must hold of every answer', { timeout: 30_000 }, () => {
  it('a longer irrelevant ramble never outscores a complete story', () => {
    fc.assert(
      fc.property(
        story,
        fc.array(fc.constantFrom(...RAMBLE), { minLength: 3, maxLength: 60 }),
        (one, ramble) => {
          expect(scoreOf(asked(one.question, ramble.join(' ')))).toBeLessThan(
            scoreOf(asked(one.question, told(one))),
          );
        },
      ),
    );
  });

  it('taking away the result lowers the score', () => {
    for (const one of STORIES) {
      const without = [one.situation, one.task, one.action].join(' ');
      expect(scoreOf(asked(one.question, without))).toBeLessThan(scoreOf(asked(one.question, told(one))));
    }
  });

  it('adding fillers never raises clarity', () => {
    const hesitations = ['um', 'uh', 'er'];
    const markers = 'like|you know|i mean|well|so|basically|actually|kind of|okay|right'.split('|');
    const isMarker = new Set(markers.flatMap((marker) => marker.split(' ')));
    /** Beside another marker grammar may make words of both: "so right", "i like okay coffee". */
    const isApart = (words: readonly string[], at: number): boolean =>
      words.slice(Math.max(0, at - 3), at + 3).every((word) => !isMarker.has(word));
    /** "kind um of" is no marker any more. */
    const isWithin = (words: readonly string[], at: number): boolean =>
      isMarker.has(words[at - 1] ?? '') && isMarker.has(words[at] ?? '');
    const add = (words: string[], fillers: readonly (readonly [number, string])[]): void => {
      for (const [place, said] of fillers) {
        const at = place % words.length;
        if (hesitations.includes(said) ? !isWithin(words, at) : isApart(words, at))
          words.splice(at, 0, ...said.split(' '));
      }
    };
    const places = fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...hesitations, ...markers)), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(story, places, places, (one, before, more) => {
        const words = told(one).split(' ');
        add(words, before);
        const clarity = clarityOf(asked(one.question, words.join(' ')));
        add(words, more);
        expect(clarityOf(asked(one.question, words.join(' ')))).toBeLessThanOrEqual(clarity);
      }),
    );
  });

  it('answers told to the wrong questions lose relevance', () => {
    const relevance = (shift: number): number => {
      const lines = STORIES.flatMap((one, i): Line[] => [
        ['interviewer', one.question],
        ['candidate', told(STORIES[(i + shift) % STORIES.length] ?? one)],
      ]);
      const { answers } = run(lines);
      return answers.reduce((sum, answer) => sum + answer.relevance.score, 0) / answers.length;
    };
    for (let shift = 1; shift < STORIES.length; shift += 1)
      expect(relevance(shift)).toBeLessThan(relevance(0));
  });

  it.each(['fine', 'Fine.', 'it was fine', 'yes', 'i do not know', 'good i think'])(
    '"%s" scores near nothing',
    (answer) => {
      for (const question of PROMPTS) expect(scoreOf(asked(question, answer))).toBeLessThanOrEqual(5);
    },
  );

  it('the words of the interviewer never count as the candidate’s', () => {
    const [one] = STORIES;
    if (!one) throw new Error('there are stories');
    const lines = (extra: string): Line[] => [
      ['interviewer', `${one.question}`],
      ['candidate', told(one)],
      ['interviewer', extra],
    ];
    const plain = run(lines('thanks that is all'));
    const noisy = run(
      lines('um uh like you know i mean i built it and cut the costs by ninety percent thanks that is all'),
    );
    expect(noisy.fillers).toEqual(plain.fillers);
    expect(noisy.answers).toEqual(plain.answers);
    expect(noisy.clarity).toEqual(plain.clarity);
    expect(noisy.sentiment).toEqual(plain.sentiment);
  });

  it('name, gender and origin move nothing', () => {
    const people = fc.constantFrom(
      'joy',
      'grace',
      'faith',
      'muhammad',
      'wei',
      'lakshmi',
      'john',
      'maria',
      'christian',
      'hope',
      'olga',
    );
    const pairs = fc.constantFrom(['he', 'his'], ['she', 'her'], ['they', 'their']);
    const figures = (result: AnalysisResult): unknown => [
      result.overall,
      result.clarity,
      result.answers.map(({ score, relevance, star }) => [
        score,
        relevance.score,
        star.map((part) => part.probability),
      ]),
      result.sentiment.map((point) => point.value),
      result.confidence.map((point) => point.value),
      result.enthusiasm.map((point) => point.value),
    ];
    const of = (one: (typeof STORIES)[number], name: string, [who, whose]: readonly string[]): unknown =>
      figures(
        asked(
          one.question,
          `my name is ${name} ${told(one)} my manager said ${who} liked it and ${whose} team used it too`,
        ),
      );
    fc.assert(
      fc.property(story, people, pairs, (one, name, words) => {
        expect(of(one, name, words)).toEqual(of(one, 'alex', ['they', 'their']));
      }),
    );
  });

  it('stands any words at all', () => {
    const side = fc.constantFrom('interviewer' as const, 'candidate' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(side, fc.string({ minLength: 1 })), { maxLength: 8 }), (lines) => {
        expect(() => run(lines)).not.toThrow();
      }),
    );
  });
});
