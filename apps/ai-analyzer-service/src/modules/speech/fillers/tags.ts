import { DETERMINERS, PREPOSITIONS, SUBJECTS } from '../../language/lexicon.js';
import type { Around } from './around.js';

/** "a kind of test", "what kind of", "those kind of": the noun. */
export function isFillerKindOf(at: Around): boolean {
  const b1 = at.before(1);
  if (
    DETERMINERS.has(b1) ||
    /^(?:what|which|different|certain|same|all|various|new|right|wrong|best|other|whatever|two|three|many|few|of|first|main|similar|special|particular|only|favorite|typical|strange|funny)$/.test(
      b1,
    )
  ) {
    return false;
  }
  const a1 = at.after(1);
  return a1 !== 'thing' && a1 !== 'things' && a1 !== 'stuff';
}

const RIGHT_FIXED_AFTER =
  /^(?:now|away|there|here|after|before|in|on|at|out|up|back|off|over|across|down|through|to|around|by|next|of|from|and|or|people|person|thing|way|time|place|answer|direction|choice|decision|tools?|track|questions?|side|hand|balance|fit|data|call|solution)$/;
const RIGHT_FIXED_BEFORE =
  /^(?:all|that's|you're|is|are|was|were|be|not|turn|just|it|them|get|got|do|done|go|so|more|quite|exactly)$/;

/** The tag that asks for a nod: "… the team right and then". Never "the right thing", never a whole answer. */
export function isFillerRight(at: Around): boolean {
  const [b1, a1] = [at.before(1), at.after(1)];
  if (at.opensTurn || b1 === 'right' || a1 === 'right') return false;
  if (at.markBefore === 'comma' && at.markAfter === 'comma') return true;
  if (DETERMINERS.has(b1) || PREPOSITIONS.has(b1)) return false;
  if (at.markAfter === 'question') return true;
  if (RIGHT_FIXED_BEFORE.test(b1)) return false;
  if (at.punctuated) return false;
  if (at.endsTurn) return false;
  return !RIGHT_FIXED_AFTER.test(a1) && (SUBJECTS.has(a1) || a1 === 'so' || a1 === 'but');
}

/** Inside a turn; at its head it answers the other. */
export function isFillerOkay(at: Around): boolean {
  if (at.opensTurn || at.endsTurn) return false;
  if (
    /^(?:is|are|was|were|be|it's|that's|i'm|an|the|not|pretty|do|doing|going|went|with|said|like|feel|an)$/.test(
      at.before(1),
    )
  )
    return false;
  return !/^(?:with|to|for|if)$/.test(at.after(1));
}
