const SUFFIXES: readonly [RegExp, string][] = [
  [/(?:'s|s')$/, ''],
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|z)es$/, '$1'],
  [/([^su])s$/, '$1'],
  [/ied$/, 'y'],
  [/(?:ization|isation)$/, 'iz'],
  [/(?:ations?|ators?)$/, 'at'],
  [/(?:ements?|ments?)$/, ''],
  [/ness$/, ''],
  [/ingly$|edly$/, ''],
  [/([^aeiou])ing$/, '$1'],
  [/([aeiou][^aeiou])ing$/, '$1'],
  [/([^e])ed$/, '$1'],
  [/(?:ers?|ors?)$/, ''],
  [/ly$/, ''],
  [/(?:ional|ion)$/, ''],
  [/e$/, ''],
];

const REMEMBERED = 20_000;
const known = new Map<string, string>();

/** A light stem, so that "managed", "managing" and "management" meet. Not a word, only a key. */
export function stem(norm: string): string {
  const before = known.get(norm);
  if (before !== undefined) return before;
  const found = shortened(norm);
  if (known.size < REMEMBERED) known.set(norm, found);
  return found;
}

function shortened(norm: string): string {
  let word = norm.replace(/[^\p{L}\p{N}+#.]/gu, '');
  if (word.length <= 3) return word;
  for (const [suffix, replacement] of SUFFIXES) {
    const next = word.replace(suffix, replacement);
    if (next !== word && next.length >= 3) word = next;
  }
  return word.replace(/([^l])\1$/, '$1');
}
