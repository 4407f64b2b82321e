// Makes models/language/interview.arpa of interview-phrases.txt: a trigram model of how people speak in interviews,
// hesitations included, which is mixed into the recogniser's general one.
// Run with Node 24: node tools/make-language-model.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { addPhrase, type Counts } from './language-model/count-phrases.ts';
import { toArpa } from './language-model/arpa.ts';

const file = (name: string) => new URL(`../models/language/${name}`, import.meta.url);
const counts: Counts = new Map();
for (const line of readFileSync(file('interview-phrases.txt'), 'utf8').split('\n')) {
  if (line.trim() !== '' && !line.startsWith('#')) addPhrase(counts, line);
}
const arpa = toArpa(counts);
writeFileSync(file('interview.arpa'), arpa);
process.stdout.write(`${(arpa.length / 1024).toFixed(0)} KiB\n`);
