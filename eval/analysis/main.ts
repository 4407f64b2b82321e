import { readAnswers, scoreAnswers } from './answers.ts';
import { readQuestions, scoreQuestions } from './questions.ts';
import { auc, f1, spearman } from '../lib/counts.ts';

const data = (n: string) => new URL(`../data/${n}`, import.meta.url);
for (const set of ['tuning', 'unseen']) for (const p of [true, false]) {
  const s = scoreAnswers(readAnswers(data(`answers.${set}.txt`)), p);
  console.log(set, p, [...s.star].map(([k, c]) => `${k} ${f1(c).toFixed(2)} (${c.right}/${c.wrong}/${c.missed})`).join(' '), 'rho', spearman(s.grades, s.scores).toFixed(2), 'auc', auc(s.relevant, s.shuffled).toFixed(2));
  if (set === 'tuning') console.log(s.misses.join('\n'));
}
const q = readQuestions(data('questions.txt'));
for (const p of [true, false]) for (const [n, l] of [['tuning', q.slice(0, 40)], ['unseen', q.slice(40)]] as const) {
  const s = scoreQuestions(l, p); console.log(n, p, f1(s.found).toFixed(2), s.found, s.typed, s.questions); if (n === 'tuning') console.log(s.misses.join('\n'));
}
