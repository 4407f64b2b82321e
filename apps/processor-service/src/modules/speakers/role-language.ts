interface Cue {
  pattern: RegExp;
  /** Evidence that the interviewer says this, in nats; below zero for the candidate. */
  weight: number;
}

const cue = (weight: number, ...patterns: string[]): Cue[] =>
  patterns.map((pattern) => ({ weight, pattern: new RegExp(`\\b(?:${pattern})\\b`, 'g') }));

/** What is asked, and how an interviewer leads through the conversation. */
const ASKING: Cue[] = [
  ...cue(
    6,
    '(?:tell|walk|give|talk) (?:me|us)(?: (?:a (?:bit|little)|something|more|an example|through))*(?: (?:about|of))?',
    '(?:can|could|would|will) you(?: please)?(?: (?:tell|describe|explain|give|walk|start|share|talk|elaborate|begin|say))?',
    '(?:what|how|why|when|where|which|who)(?: (?:kind|type|sort|part|way|long|many|much|often) ?(?:of)?)? (?:do|did|does|would|will|have|are|were|can|could|should) you(?:r)?',
    "(?:what|how|why|where|who)(?:'s| is| are| was| were| would| makes| made| brought| attracted) your?",
    'why should we',
    '(?:last|next|first|final|another|one more) question',
    '(?:questions|anything) (?:for|else|you would like)',
    'do you have (?:any )?questions?',
    '(?:have you|did you|do you|are you|were you) (?:ever|have|think|see|want|like|handle|know|work|deal|feel|enjoy|comfortable|able|willing|prefer|worked|managed|used|done|had)',
  ),
  ...cue(
    4,
    'thank(?:s| you) for (?:joining|coming|taking|being)',
    'describe (?:a|the|your|how|for|an)',
    "(?:we will|we'll) (?:get|be|let you)",
    "(?:let us|let's) (?:begin|start|move|talk|go)",
    'welcome',
    'an example of',
    'a time (?:when|that|you)',
  ),
];

const POINTING: Cue[] = [
  ...cue(
    1.6,
    'your(?: (?:current|last|previous|biggest|greatest|experience|background|role|team|own))?',
    'about yourself',
  ),
  ...cue(0.7, 'you(?! know)'),
  ...cue(-1.1, 'i', "i'(?:m|ve|d|ll)", 'my', 'myself', 'me'),
  ...cue(-0.6, 'we', 'our', 'us'),
  ...cue(-0.8, 'um', 'uh', 'you know', 'i mean', 'like'),
  ...cue(-0.5, 'because', 'then', 'after that', 'in the end', 'actually', 'basically'),
];

/** A clear question, however it is worded. */
export const QUESTIONS = ASKING.filter(({ weight }) => weight >= 6).map(({ pattern }) => pattern);
export const FIRST_PERSON = cue(0, "i(?:'(?:m|ve|d|ll))?", 'my', 'me', 'myself').map(
  ({ pattern }) => pattern,
);

export function countMatches(text: string, patterns: readonly RegExp[]): number {
  const lower = text.toLowerCase();
  return patterns.reduce((sum, pattern) => sum + (lower.match(pattern)?.length ?? 0), 0);
}

export function asksSomething(text: string): boolean {
  return text.includes('?') || countMatches(text, QUESTIONS) > 0;
}

/**
 * For each word what it says about who speaks: above zero the interviewer, below zero the candidate.
 * A cue's weight is shared among its words.
 */
export function languageEvidence(words: readonly { text: string }[]): Float32Array {
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    starts.push(text.length);
    text += `${word.text.toLowerCase().replaceAll('’', "'")} `;
  }
  const evidence = new Float32Array(words.length);
  const taken = new Uint8Array(text.length);
  for (const { pattern, weight } of [...ASKING, ...POINTING]) {
    for (const match of text.matchAll(pattern)) {
      if (taken[match.index]) continue;
      const end = match.index + match[0].trimEnd().length;
      taken.fill(1, match.index, end);
      spread(evidence, starts, match.index, end, weight);
    }
  }
  return evidence;
}

function spread(
  evidence: Float32Array,
  starts: readonly number[],
  from: number,
  to: number,
  weight: number,
): void {
  const first = starts.findLastIndex((start) => start <= from);
  const last = starts.findLastIndex((start) => start < to);
  for (let i = first; i <= last; i += 1) evidence[i]! += weight / (last - first + 1);
}
