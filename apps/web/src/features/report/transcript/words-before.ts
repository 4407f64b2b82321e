/** How many words begin before a character; one that the character stands inside counts. */
export function wordsBefore(text: string, character: number): number {
  return text.slice(0, character).split(/\s+/).filter(Boolean).length;
}
