import { readFileSync } from 'node:fs';
import { findFillers } from '../../apps/ai-analyzer-service/src/modules/speech/fillers/find.js';
import {
  joinTokens,
  tokensOfTurn,
  type Token,
} from '../../apps/ai-analyzer-service/src/modules/language/tokens.js';
import { add, noCounts, type Counts } from '../lib/counts.ts';

interface Line {
  tokens: Token[];
  /** First words of the labelled fillers. */
  labels: ReadonlyMap<number, string>;
}

export interface FillerScores {
  byWord: Map<string, Counts>;
  labelled: number;
  found: number;
  /** Lines with a miss or a false one, for tuning. */
  misses: string[];
}

const WORD = /\{([^}]+)\}|(\S+)/g;

function parse(line: string, i: number, punctuated: boolean): Line {
  const words: string[] = [];
  const labels = new Map<number, string>();
  for (const part of line.replace(/\{([^}]+)\}([.,;:?!]*)/g, '{$1$2}').matchAll(WORD)) {
    const marked = part[1];
    if (marked !== undefined) labels.set(words.length, marked.toLowerCase().replace(/[.,;:?!]/g, ''));
    words.push(...(marked ?? part[2] ?? '').split(' '));
  }
  const text = words.map((word) => (punctuated ? word : word.toLowerCase().replace(/[.,;:?!]/g, '')));
  const turn = {
    id: `t${i}`,
    speakerId: 's1',
    startMs: 0,
    endMs: text.length * 300,
    text: text.join(' '),
    words: text.map((word, k) => ({ text: word, startMs: k * 300, endMs: k * 300 + 300, confidence: null })),
  };
  return { tokens: tokensOfTurn(turn), labels };
}

export function readLines(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

export function scoreFillers(lines: readonly string[], punctuated: boolean): FillerScores {
  const scores: FillerScores = { byWord: new Map(), labelled: 0, found: 0, misses: [] };
  const count = (word: string, change: Partial<Counts>): void =>
    void scores.byWord.set(word, add(scores.byWord.get(word) ?? noCounts(), { ...noCounts(), ...change }));
  lines.forEach((line, i) => {
    const { tokens, labels } = parse(line, i, punctuated);
    const found = new Map(findFillers(joinTokens([tokens])).map((filler) => [filler.index, filler.text]));
    scores.labelled += labels.size;
    scores.found += found.size;
    let clean = true;
    for (const [at, word] of labels) {
      const hit = found.get(at) === word;
      clean &&= hit;
      count(word, hit ? { right: 1 } : { missed: 1 });
    }
    for (const [at, word] of found) {
      if (labels.get(at) === word) continue;
      clean = false;
      count(word, { wrong: 1 });
    }
    if (!clean) scores.misses.push(`${line}   → ${[...found.values()].join(' | ')}`);
  });
  return scores;
}
