const usual = [7, 14, 30, 60, 90, 180, 365];

/** The days that can be chosen, with the present ones among them whatever they are. */
export function retentionChoices(present: number): number[] {
  return [...new Set([...usual, present])].sort((a, b) => a - b);
}
