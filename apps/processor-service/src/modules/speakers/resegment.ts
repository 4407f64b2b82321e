export interface Sequence {
  /** A speaker per frame. */
  path: Uint8Array;
  /** Its score, the price of its changes taken off. */
  score: number;
}

/**
 * The most likely sequence of speakers for a score per frame and speaker, where changing has a price
 * that depends on where it happens: cheap in a pause, dear in the middle of a word.
 */
export function bestSequence(scores: readonly Float32Array[], changeCosts: Float32Array): Sequence {
  const speakers = scores.length;
  const length = changeCosts.length;
  const from = new Uint8Array(length * speakers);
  let totals = new Float64Array(speakers);
  for (let t = 0; t < length; t += 1) {
    const best = totals.indexOf(Math.max(...totals));
    const changed = totals[best]! - changeCosts[t]!;
    const next = new Float64Array(speakers);
    for (let s = 0; s < speakers; s += 1) {
      const changes = t > 0 && changed > totals[s]!;
      from[t * speakers + s] = changes ? best : s;
      next[s] = (changes ? changed : totals[s]!) + scores[s]![t]!;
    }
    totals = next;
  }
  const score = Math.max(...totals);
  const path = new Uint8Array(length);
  let speaker = totals.indexOf(score);
  for (let t = length - 1; t >= 0; t -= 1) {
    path[t] = speaker;
    speaker = from[t * speakers + speaker]!;
  }
  return { path, score };
}
