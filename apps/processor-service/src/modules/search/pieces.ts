/** Marks that no text holds: they are taken out of it before. */
export const FOUND_BEGINS = '\u0002';
export const FOUND_ENDS = '\u0003';

/** "a \u0002b\u0003 c" in pieces, so that a page need not trust it as markup. */
export function piecesOf(headline: string): { text: string; found: boolean }[] {
  return headline
    .split(FOUND_BEGINS)
    .flatMap((part, i) => {
      if (i === 0) return [{ text: part, found: false }];
      const [found = '', rest = ''] = part.split(FOUND_ENDS);
      return [
        { text: found, found: true },
        { text: rest, found: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
