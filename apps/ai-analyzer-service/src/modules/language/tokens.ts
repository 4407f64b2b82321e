import type { TranscriptTurn, TranscriptWord } from '@interview-buddy/shared-types/models';

/** One spoken word with what stands around it. Index is its place in the list it came in. */
export interface Token {
  index: number;
  /** Lower case, no punctuation: "i'm", "well". */
  norm: string;
  text: string;
  turnId: string;
  startMs: number;
  endMs: number;
  /** The mark after the word, where the transcript has marks. */
  mark: 'none' | 'comma' | 'stop' | 'question' | 'dash';
  /** First word of its turn. */
  turnStart: boolean;
  /** Silence before it within its turn, by word times. */
  gapMs: number;
}

const EDGE = /^[^\p{L}\p{N}'%$-]+|[^\p{L}\p{N}'%-]+$/gu;

/** Most words of a plain engine need nothing done. */
const PLAIN = /^[a-z]+$/;

export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(EDGE, '')
    .replace(/^['-]+|['-]+$/g, '');
}

function markAfter(text: string): Token['mark'] {
  if (PLAIN.test(text)) return 'none';
  const tail = /([^\p{L}\p{N}%]+)$/u.exec(text)?.[1] ?? '';
  if (tail.includes('?')) return 'question';
  if (/[.!…;]/.test(tail)) return 'stop';
  if (/[,:]/.test(tail)) return 'comma';
  return /[-–—]/.test(tail) ? 'dash' : 'none';
}

/** Words of the turn; an imported transcript has none of its own, so its text is spread over its time. */
function wordsOf(turn: TranscriptTurn): readonly Pick<TranscriptWord, 'text' | 'startMs' | 'endMs'>[] {
  const written = turn.text.split(/\s+/).filter((word) => normalise(word) !== '');
  if (turn.words.length === 0) {
    const step = (turn.endMs - turn.startMs) / Math.max(1, written.length);
    return written.map((text, i) => ({
      text,
      startMs: Math.round(turn.startMs + i * step),
      endMs: Math.round(turn.startMs + (i + 1) * step),
    }));
  }
  // Some engines give bare words for the times and the marks only in the text.
  const bare = turn.words.every((word) => markAfter(word.text) === 'none');
  if (!bare || written.length !== turn.words.length) return turn.words;
  return turn.words.map((word, i) => ({ ...word, text: written[i] ?? word.text }));
}

export function tokensOfTurn(turn: TranscriptTurn): Token[] {
  const tokens: Token[] = [];
  for (const word of wordsOf(turn)) {
    const norm = normalise(word.text);
    const before = tokens.at(-1);
    if (norm === '') {
      if (before && before.mark === 'none') before.mark = markAfter(word.text);
      continue;
    }
    tokens.push({
      index: tokens.length,
      norm,
      text: word.text,
      turnId: turn.id,
      startMs: word.startMs,
      endMs: word.endMs,
      mark: markAfter(word.text),
      turnStart: before === undefined,
      gapMs: before ? Math.max(0, word.startMs - before.endMs) : 0,
    });
  }
  return tokens;
}

/** Tokens in a row, numbered anew. */
export function joinTokens(lists: readonly (readonly Token[])[]): Token[] {
  return lists.flat().map((token, index) => ({ ...token, index }));
}

/** Whether the transcript writes sentences: engines differ, and one answer may have none by chance. */
export function isPunctuated(tokens: readonly Token[]): boolean {
  const stops = tokens.filter((token) => token.mark === 'stop' || token.mark === 'question').length;
  return stops > 0 && tokens.length / stops < 60;
}
