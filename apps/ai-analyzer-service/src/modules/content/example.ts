import type { StarPart } from '@interview-buddy/shared-types/models';
import { HESITATIONS } from '../language/lexicon.js';
import { findFillers } from '../speech/fillers/find.js';
import { joinTokens, type Token } from '../language/tokens.js';
import { PRESENT, type StarClause } from './star.js';

const LONGEST_WORDS = 30;
const ORDER: readonly StarPart[] = ['situation', 'task', 'action', 'result'];
const GAPS: Readonly<Partial<Record<StarPart, string>>> = {
  situation: '[Say where and when it was.]',
  task: '[Say in one sentence what was asked of you.]',
  action: '[Say the one thing that you did yourself.]',
  result: '[Say how it ended, with a number if there is one.]',
};

/** The person's words without what carries nothing: fillers, repeated words, a leading "and" or "so". */
export function cleaned(tokens: readonly Token[]): string {
  const own = joinTokens([tokens]);
  const dropped = new Set(
    findFillers(own).flatMap((filler) => own.slice(filler.index, filler.index + filler.length)),
  );
  const kept = own.filter((token) => !dropped.has(token) && !HESITATIONS.has(token.norm));
  const words = kept
    .filter((token, i) => token.norm !== kept[i - 1]?.norm)
    .map((token) => token.text.replace(/[.,;:!?]+$/, ''));
  while (/^(?:and|so|but|then|because|like|well)$/i.test(words[0] ?? '') && words.length > 3) words.shift();
  const text = words
    .slice(0, LONGEST_WORDS)
    .join(' ')
    .replace(/\bi\b/g, 'I')
    .replace(/\bi'(m|ve|d|ll)\b/g, "I'$1");
  return text === '' ? '' : `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;
}

function bestOf(
  located: readonly StarClause[],
  part: StarPart,
  used: ReadonlySet<StarClause>,
): StarClause | undefined {
  return located
    .filter((one) => one.probability[part] >= PRESENT && !used.has(one))
    .toSorted((a, b) => b.probability[part] - a.probability[part])[0];
}

/** The story in its order from the person's own words; what is missing is asked for in brackets, never made up. */
export function exampleFrom(located: readonly StarClause[]): string | null {
  const used = new Set<StarClause>();
  const lines: string[] = [];
  for (const part of ORDER) {
    const best = bestOf(located, part, used);
    if (best) {
      used.add(best);
      lines.push(cleaned(best.clause.tokens));
      continue;
    }
    const gap = GAPS[part];
    if (gap) lines.push(gap);
  }
  return used.size >= 2 ? lines.join(' ') : null;
}
