import { HESITATIONS } from './lexicon.js';
import type { Token } from './tokens.js';

const MARKERS = new Set(
  "like well so actually basically literally honestly anyway anyways see right okay ok kinda sorta y'know".split(
    ' ',
  ),
);
const PAIRS: Readonly<Record<string, string>> = { you: 'know', i: 'mean', kind: 'of', sort: 'of' };

/**
 * The words that never are fillers. What is counted per word or minute is counted over these, so that one more
 * filler, found or overlooked, changes nothing that it is measured against.
 */
export function fluentWords(tokens: readonly Token[]): Token[] {
  const fluent: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    const next = tokens[i + 1];
    const pair = PAIRS[token.norm];
    if (pair !== undefined && next?.norm === pair && !next.turnStart) i += 1;
    else if (!HESITATIONS.has(token.norm) && !MARKERS.has(token.norm)) fluent.push(token);
  }
  return fluent;
}
