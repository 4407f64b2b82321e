/** The commonest short words of each language that are rare in the others. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the and to of that it is was you i we with for have this my what they at so',
  de: 'der die und ich das ist nicht wir mit ein zu auf für sie es den war auch haben',
  es: 'el que los las una por para con no es en pero mi muy como lo se fue yo',
  fr: 'le les et je est pas que nous vous dans pour une des sur avec ce mais qui',
  it: 'il di che non è per una con sono gli della mi ho anche del nel ma come',
  pt: 'o que não uma os para com eu em por mais como mas foi ao isso você meu',
  nl: 'de het een en ik van niet dat wij met voor zijn op was ook te maar aan',
};
const LEAST_WORDS = 20;
/** One in ten words at least is among the common ones in running speech. */
const LEAST_SHARE = 0.1;

/**
 * What language a text is in, told by its commonest words, for engines that do not say.
 * @returns two letters; English where the text is too short or too strange to tell.
 */
export function languageOfText(words: readonly string[]): string {
  if (words.length < LEAST_WORDS) return 'en';
  const spoken = words.map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const shares = Object.entries(COMMON_WORDS).map(([language, list]) => {
    const common = new Set(list.split(' '));
    return { language, share: spoken.filter((word) => common.has(word)).length / spoken.length };
  });
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share < LEAST_SHARE ? 'en' : best.language;
}
