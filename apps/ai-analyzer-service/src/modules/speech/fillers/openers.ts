import { AUXILIARIES, SUBJECTS, WH } from '../../language/lexicon.js';
import type { Around } from './around.js';

/** At the head of a turn, set off or before a question. "so that", "so i added" (therefore) are not. */
export function isFillerSo(at: Around): boolean {
  const a1 = at.after(1);
  if (/^(?:that|far|much|many|long|good|do|did|am|is|are|was|be|were)$/.test(a1) && at.markAfter === 'none')
    return false;
  if (a1 === 'so' || (a1 === 'you' && at.after(2) === 'know')) return false;
  if (at.endsTurn)
    return (
      !/^(?:maybe|probably|think|hope|guess|believe|suppose|or|say|not|said|and|do|did|even|if)$/.test(
        at.before(1),
      ) && !at.opensTurn
    );
  if (!at.opensTurn) return false;
  return (
    at.markAfter === 'comma' ||
    at.hesitatesAfter ||
    WH.has(a1.replace(/'(?:s|re|d|ll|ve)$/, '')) ||
    AUXILIARIES.has(a1) ||
    /^(?:basically|you|yeah)$/.test(a1)
  );
}

/** Before a clause or set off by commas; inside a verb phrase ("i actually went") it means something. */
export function isFillerAdverb(at: Around): boolean {
  if (at.markBefore === 'comma' && at.markAfter === 'comma') return true;
  if (at.opensClause && at.after(1) !== '') return at.markAfter === 'comma' || SUBJECTS.has(at.after(1));
  return false;
}

/** "anyway i left": at the head of a clause. */
export function isFillerAnyway(at: Around): boolean {
  return at.opensClause && at.after(1) !== '';
}

/** "see i thought": before a clause, not the verb. */
export function isFillerSee(at: Around): boolean {
  return at.opensClause && /^(?:i|we|they|it's|that's|i'm)$/.test(at.after(1)) && at.before(1) !== 'to';
}
