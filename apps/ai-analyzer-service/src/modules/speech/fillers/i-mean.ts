import { SUBJECTS } from '../../language/lexicon.js';
import { isFinite } from '../../language/verbs.js';
import type { Around } from './around.js';

/** "it was hard i mean really hard", not "what i mean is", "i mean it", "i mean to". */
export function isFillerIMean(at: Around): boolean {
  const [b1, b2, a1, a2] = [at.before(1), at.before(2), at.after(1), at.after(2)];
  // "when i say old i mean really old", "which one i mean".
  if ((b2 === 'say' && at.before(3) === 'i') || b2 === 'which') return false;
  if (at.restarts && a1 !== 'to' && a1 !== 'it') return true;
  // "they do i mean they really do": the helper has its own subject before.
  if (/^(?:do|did)$/.test(b1) && SUBJECTS.has(b2)) return true;
  // "which i mean is fine": the clause goes on.
  if (b1 === 'which' && isFinite(a1)) return true;
  if (/^(?:what|do|did|if|which|whatever|than)$/.test(b1)) return at.markBefore !== 'none';
  if (b2 === 'by' && b1 === 'that') return false;
  if (a1 === 'to' && /^(?:that|not)$/.test(b1)) return false;
  // "i mean that in a good way".
  if (a1 === 'that' && a2 === 'in' && /^(?:a|the|all|every)$/.test(at.after(3))) return false;
  if (a1 === 'to' && /^(?:me|us|him|her|them|be|each)$/.test(a2)) return true;
  if ((a1 === 'to' || (a1 === 'business' && !isFinite(a2))) && at.markAfter === 'none') return false;
  if (a1 === 'that' && a2 === '' && at.markAfter === 'none') return false;
  // "i mean well": by the end of the thought only; "i mean well it depends" goes on.
  if (a1 === 'well' && at.markAfter === 'none' && /^(?:|but|and)$/.test(a2)) return false;
  // "i mean it i'm never going back": a clause of its own follows.
  if (a1 === 'it' && SUBJECTS.has(a2) && !a2.startsWith('it') && a2 !== 'you') return false;
  if (b1 === 'one' && at.endsTurn) return false;
  if (a1 === 'every' && a2 === 'word') return false;
  if (a1 === 'by' && /^(?:that|this|it)$/.test(a2)) return false;
  if (
    a1 === 'it' &&
    (a2 === '' || at.markAfter === 'none') &&
    /^(?:|and|but|when|this|that|because)$/.test(a2)
  )
    return false;
  return true;
}
