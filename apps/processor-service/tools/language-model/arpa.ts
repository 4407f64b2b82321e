import type { Counts } from './count-phrases.ts';

const LOWEST = -99;
/** Trigrams rarer than this are left to the bigrams. */
const RAREST_TRIGRAM = 0.06;
const RAREST_BIGRAM = 0.02;

interface Smoothed {
  /** log10 of the probability of each seen follower. */
  seen: Map<string, number>;
  /** log10 of what the shorter history's probabilities are multiplied by for the others. */
  backoff: number;
}

/** Witten-Bell smoothing: the more different words follow a history, the more is left for unseen ones. */
export function toArpa(counts: Counts): string {
  const unigrams = unigramsOf(counts);
  const bigrams = smooth(counts, 1, RAREST_BIGRAM, (_, word) => unigrams.get(word) ?? LOWEST);
  const lower = (history: string, word: string): number => {
    const shorter = history.slice(history.indexOf(' ') + 1);
    const model = bigrams.get(shorter);
    return model?.seen.get(word) ?? (model?.backoff ?? 0) + (unigrams.get(word) ?? LOWEST);
  };
  const trigrams = smooth(counts, 2, RAREST_TRIGRAM, lower);
  const backoffOf = (models: Map<string, Smoothed>, history: string) =>
    (models.get(history)?.backoff ?? 0).toFixed(4);
  const lines = [
    [...unigrams].map(([word, p]) => `${p.toFixed(4)} ${word} ${backoffOf(bigrams, word)}`),
    [...bigrams].flatMap(([history, { seen }]) =>
      [...seen].map(
        ([word, p]) => `${p.toFixed(4)} ${history} ${word} ${backoffOf(trigrams, `${history} ${word}`)}`,
      ),
    ),
    [...trigrams].flatMap(([history, { seen }]) =>
      [...seen].map(([word, p]) => `${p.toFixed(4)} ${history} ${word}`),
    ),
  ];
  const header = ['\\data\\', ...lines.map((section, i) => `ngram ${i + 1}=${section.length}`)].join('\n');
  const body = lines.map((section, i) => [`\\${i + 1}-grams:`, ...section].join('\n')).join('\n\n');
  return `${header}\n\n${body}\n\n\\end\\\n`;
}

function unigramsOf(counts: Counts): Map<string, number> {
  const followers = counts.get('') ?? new Map<string, number>();
  const total = [...followers.values()].reduce((sum, count) => sum + count, 0);
  const sorted = [...followers].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map([
    ['<s>', LOWEST],
    ...sorted.map(([word, count]): [string, number] => [word, Math.log10(count / total)]),
  ]);
}

function smooth(
  counts: Counts,
  order: number,
  rarest: number,
  lower: (history: string, word: string) => number,
): Map<string, Smoothed> {
  const models = new Map<string, Smoothed>();
  const histories = [...counts].filter(([history]) => history !== '' && history.split(' ').length === order);
  for (const [history, followers] of histories.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...followers.values()].reduce((sum, count) => sum + count, 0);
    const kept = [...followers].filter(([, count]) => count >= rarest).sort(([a], [b]) => (a < b ? -1 : 1));
    if (kept.length === 0) continue;
    const share = 1 / (total + kept.length);
    const seen = new Map(kept.map(([word, count]) => [word, Math.log10(count * share)]));
    const left = 1 - kept.reduce((sum, [, count]) => sum + count * share, 0);
    const taken = kept.reduce((sum, [word]) => sum + 10 ** lower(history, word), 0);
    models.set(history, { seen, backoff: Math.log10(Math.max(1e-4, left) / Math.max(1e-3, 1 - taken)) });
  }
  return models;
}
