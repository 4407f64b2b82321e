import type { Filler } from '@interview-buddy/shared-types/models';
import { HESITATIONS } from '../../language/lexicon.js';
import { isPunctuated, type Token } from '../../language/tokens.js';
import { around } from './around.js';
import { DISCOURSE_RULES, type FillerRule } from './rules.js';

/** A filler with the places of its words in the list that was searched. */
export interface FoundFiller extends Filler {
  index: number;
  length: number;
}

const RULES_BY_FIRST_WORD = Map.groupBy(DISCOURSE_RULES, (rule) => rule.words[0] ?? '');
const HMM = /^(?:hmm?|mm|eh)$/;

/** "uh huh" and a lone "hmm" answer the other; they do not fill one's own sentence. */
function isHesitation(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !HESITATIONS.has(token.norm)) return false;
  const next = tokens[i + 1];
  if (next && !next.turnStart && /^(?:huh|hum|oh)$/.test(next.norm)) return false;
  const before = token.turnStart ? undefined : tokens[i - 1];
  if (before?.norm === 'huh' || (before && HMM.test(before.norm) && HMM.test(token.norm))) return false;
  const alone = token.turnStart && (next === undefined || next.turnStart);
  return (
    !(alone && HMM.test(token.norm)) && !(HMM.test(token.norm) && next !== undefined && HMM.test(next.norm))
  );
}

function matches(tokens: readonly Token[], start: number, rule: FillerRule): boolean {
  return rule.words.every((word, k) => {
    const token = tokens[start + k];
    return token?.norm === word && (k === 0 || !token.turnStart);
  });
}

function placeOf(opensTurn: boolean, opensClause: boolean, endsTurn: boolean): Filler['place'] {
  if (opensTurn) return 'start';
  return opensClause || endsTurn ? 'other' : 'mid-clause';
}

function found(
  tokens: readonly Token[],
  start: number,
  length: number,
  kind: Filler['kind'],
  punctuated: boolean,
): FoundFiller {
  const slice = tokens.slice(start, start + length);
  const first = slice[0];
  const at = around(tokens, start, length, punctuated);
  return {
    text: slice.map((token) => token.norm).join(' '),
    kind,
    turnId: first?.turnId ?? '',
    startMs: first?.startMs ?? 0,
    endMs: slice.at(-1)?.endMs ?? 0,
    place: placeOf(at.opensTurn, at.opensClause, at.endsTurn),
    index: start,
    length,
  };
}

/** The fillers in one speaker's words, in order. */
export function findFillers(tokens: readonly Token[]): FoundFiller[] {
  const punctuated = isPunctuated(tokens);
  const result: FoundFiller[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (isHesitation(tokens, i)) {
      result.push(found(tokens, i, 1, 'hesitation', punctuated));
      continue;
    }
    const rule = RULES_BY_FIRST_WORD.get(tokens[i]?.norm ?? '')?.find((candidate) =>
      matches(tokens, i, candidate),
    );
    if (!rule) continue;
    if (rule.applies(around(tokens, i, rule.words.length, punctuated))) {
      result.push(found(tokens, i, rule.words.length, rule.kind, punctuated));
    }
    i += rule.words.length - 1;
  }
  return result;
}
