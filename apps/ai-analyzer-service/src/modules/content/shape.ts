import { isPast, isVerbish } from '../language/verbs.js';

export type Subject = 'i' | 'we' | 'other';

/** Who does what in a clause, by the order of its words. */
export interface Shape {
  subject: Subject;
  past: boolean;
  /** The verb that carries the clause; '' where none was found. */
  verb: string;
}

const NEAR = 3;
const LEADING =
  /^(?:and|but|so|then|because|also|just|actually|finally|eventually|first|second|third|next|after|before|that|afterwards|later|um|uh)$/;
const AUXILIARY =
  /^(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|i'm|i've|i'd|i'll|we're|it's|that's|don't|didn't|couldn't|wasn't|weren't)$/;

/** A clause without a subject of its own ("… and added a test") goes on with the one before. */
export function shapeOf(words: readonly string[], inherited: Subject): Shape {
  const at = words.findIndex(
    (word, i) =>
      isPast(word) ||
      AUXILIARY.test(word) ||
      (isVerbish(word) && /^(?:i|we|they|he|she|you)$/.test(words[i - 1] ?? '')),
  );
  if (at < 0) return { subject: inherited, past: false, verb: '' };
  const verb = words[at] ?? '';
  const before = words.slice(0, at).filter((word) => !LEADING.test(word));
  const near = before.slice(-NEAR);
  const subject: Subject =
    near.includes('i') || verb.startsWith("i'")
      ? 'i'
      : near.includes('we') || verb.startsWith("we'")
        ? 'we'
        : 'other';
  return {
    subject: before.length === 0 && !verb.includes("'") ? inherited : subject,
    past: isPast(verb) || /^(?:had|was|were|did|couldn't|didn't|could)$/.test(verb),
    verb,
  };
}

/** What one is or feels, against what one does. */
const STATIVE =
  /^(?:was|were|had|wanted|needed|thought|felt|knew|liked|loved|saw|heard|seemed|meant|believed|hoped|got|became|could|did|didn't|couldn't|is|are|am|have|has|do|does|learned|ended|noticed|realized|realised|worked|joined|started|missed|underestimated|forgot|lost|understood|used|interested|supposed|asked to)$/;

export function isDeed(shape: Shape): boolean {
  return shape.past && shape.subject !== 'other' && shape.verb !== '' && !STATIVE.test(shape.verb);
}
