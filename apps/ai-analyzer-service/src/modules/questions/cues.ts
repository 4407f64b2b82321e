import type { Token } from '../language/tokens.js';

const AUX = '(?:can|could|would|will|do|did|does|have|has|had|are|were|is|was|should)';

/** Where a question begins, by wording alone; tested against the words from one place on, joined by blanks. */
const STARTS: readonly RegExp[] = [
  new RegExp(`^${AUX}(?:n't)? (?:you|your|we|there|they|that|it|this|the|i)\\b`),
  /^(?:what|how|why|where|when|which|who)(?:'s|'re|'d)? (?:is|are|was|were|do|does|did|would|will|can|could|should|have|has|had|made|makes|about|brings?|brought|kind|kinds|type|sort|part|motivates?|interests?|happened|happens|drives?|attracts?|attracted|excites?|sets?|other|else|specific|went|changed|surprised|stands|stood|many|much|long|often|well|big|ways?|steps?|tools?|questions?|you|your|we|the|one|three|two|it|that)\b/,
  /^what's (?:your|the|a|an|one|something|been|it)\b/,
  /^(?:how|what) (?:if|come)\b|^how so\b/,
  /^why\b/,
  /^(?:so |and |okay |please |then |maybe )?(?:tell (?:me|us)|walk (?:me|us)|talk (?:to )?(?:me|us) (?:through|about)|talk about|give (?:me|us) (?:an? |some |one )|describe|explain|share (?:an? |with)|take (?:me|us) through|help me understand|show (?:me|us) how|introduce yourself)\b/,
  /^(?:imagine|suppose|let's say|say you|assume)\b/,
  /^(?:i'd|i would|we'd|we would) (?:like|love) (?:to (?:hear|know|learn|understand|ask)|you to)\b/,
  /^(?:i'm|i am|we're|i'd be|i would be|we'd be) (?:curious|interested in|wondering)\b/,
  /^any (?:questions|other|examples?)\b/,
];

/** What an interviewer asks for without a question word; inside a sentence the same words mean something else. */
const REQUESTS =
  /^(?:recall|say (?:a (?:bit|little) |some )?more|name|list|outline|summari[sz]e|think (?:of|back|about (?:an?|one|the last|your))|give (?:an?|some|one|your)|provide|reflect (?:on|back)|illustrate|help (?:me|us) (?:understand|see|picture)|(?:feel free to|go ahead and) (?:tell|start|begin|introduce|share|describe|give|walk)|(?:start|begin) (?:with your|by (?:telling|introducing|describing|walking|giving))|pick|choose|discuss|define|compare|elaborate|expand on|go (?:through|over)|run (?:me|us) through|take (?:me|us)|bring (?:me|us)|consider|picture|convince (?:me|us)|sell (?:me|us)|persuade (?:me|us)|teach (?:me|us)|show (?:me|us)|share|let's (?:talk about|hear|discuss|go through)|let (?:me|us) hear|i want (?:to (?:hear|know)|you to)|we want (?:to (?:hear|know)|you to))\b/;

/** Named or noticed at the head of a sentence, it is put to the other for an answer: "your biggest mistake so far". */
const PROMPTS =
  /^(?:(?:your|an?|one|another|some) (?:\w+ ){0,3}(?:time|example|situation|achievement|accomplishment|failure|mistake|weakness|strength|conflict|disagreement|challenge|moment|decision)s?|(?:i|we) (?:see|saw|notice|noticed|read) (?:that |here |from your \w+ )*(?:you|your)|you (?:mentioned|wrote|say here|must have)|there must have been|your (?:cv|resume|résumé) (?:says|mentions|shows)|(?:have )?(?:you )?ever (?:had|been|worked|led|failed|tried|made|done|dealt)|anything (?:else )?(?:that )?you|any (?:time|occasion) (?:you|that you|when you)|same question for|(?:the |your )?(?:most|least|biggest|hardest|toughest|best|worst|proudest|greatest|favou?rite) (?:\w+ ){1,3}(?:you (?:have|had|did|made|ever|faced|worked)|so far|yet|of yours)|which (?!is\b|was\b|means\b|makes\b|brings\b|would\b|will\b|i\b|we\b|they\b)\w+ \w+)\b/;

/** Openings that look like questions and are none. */
const NOT_QUESTIONS: readonly RegExp[] = [
  /^(?:do|did) (?:that|it|this)\b(?! (?:work|make|mean|help|answer))/,
  // A question turns subject and verb about: "what do you", "when did we".
  /^(?:what|how|when|where) (?:i|you|we|they|he|she|it)\b/,
  /^(?:when|where) (?:the|your|our|my|their)\b/,
  /^which (?:brings|means|makes|takes|led|leads)\b|^why that's\b/,
  /^an? (?:\w+ ){0,3}(?:example|time|situation|moment)s? of (?:that|this|it)\b/,
  /^you (?:mentioned|wrote) (?:that|it|this)(?: already| before| earlier)?(?: great| good| okay)?$/,
  /^(?:go over to|go through (?:the|that) door|compare (?:that|this|it) (?:to|with))\b/,
  /^which (?:is|was|would be)\b(?! (?:the|your|more|better|worse|harder|easier)\b)/,
  /^is (?:that|it) (?:okay|right|so)$/,
  /^(?:why|how) (?:don't|about) (?:we|you|i) (?:start|begin|move|get started|take)\b.{0,12}$/,
  /^(?:is|are|was|were|have|had|has|can|will|would|should|do|did|does) the\b/,
];

/** A wh-word after these is a clause inside a sentence: "that is what we do". */
const SUBORDINATING =
  /^(?:is|are|was|were|that's|it's|know|see|about|of|to|for|with|on|understand|explain|from|by|that|and|or|you|in|at|me|us|tell|hear|wonder|wondering|curious)$/;

/** Only a question turns its verb about: "why do you", against "what you do". */
const DIRECT =
  /^(?:what|how|why|where|when|which|who) (?:do|does|did|would|are|were|can|could|should|have|will) (?:you|we|they|your|he|she|it|that|this|those)\b|^what (?:is|was|are|were) your\b/;

const OPENING = /^(?:okay|ok|so|and|great|good|right|alright|please|now|then|thanks|well|next|perfect|sure)$/;
const JOIN_WORDS = 8;

export function joined(tokens: readonly Token[], from: number, count = JOIN_WORDS): string {
  return tokens
    .slice(from, from + count)
    .map((token) => token.norm)
    .join(' ');
}

/** How far a cue at this place is to be trusted: 0 none. */
export function cueAt(tokens: readonly Token[], i: number): number {
  const text = joined(tokens, i);
  if (NOT_QUESTIONS.some((pattern) => pattern.test(text))) return 0;
  const before = tokens[i - 1];
  const fresh =
    !before ||
    before.mark === 'stop' ||
    before.mark === 'question' ||
    tokens[i]?.turnStart === true ||
    tokens.slice(0, i).every((token) => OPENING.test(token.norm));
  if (PROMPTS.test(text) && fresh) return 1;
  if (REQUESTS.test(text) && (fresh || OPENING.test(before.norm))) return 1;
  const hit = STARTS.findIndex((pattern) => pattern.test(text));
  if (hit < 0) return 0;
  if (fresh) return 2;
  if (DIRECT.test(text)) return 1;
  if (/^(?:what|how|why|where|when|which|who)/.test(text) && SUBORDINATING.test(before.norm)) return 0;
  if (
    /^(?:share|describe|explain|show|imagine|suppose)/.test(text) &&
    /^(?:we|they|i|who|people|teams|me|us|to|let|will|can|i'll|we'll|they'll|i'd|we'd)$/.test(before.norm)
  )
    return 0;
  // "the work that you do is …": an auxiliary after a subject is a statement.
  if (
    hit === 0 &&
    /^(?:to|not|will|would|can|could|may|might|must|i|you|we|they|he|she|it|who|that|which|team|company|people|role|what|how|why|where|when)$/.test(
      before.norm,
    )
  )
    return 0;
  return 1;
}
