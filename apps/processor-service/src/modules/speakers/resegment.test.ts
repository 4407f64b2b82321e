import { describe, expect, it } from 'vitest';
import { bestSequence } from './resegment.js';

const costs = (length: number, cost: number) => new Float32Array(length).fill(cost);

describe('bestSequence', () => {
  it('follows the scores where a change pays', () => {
    const a = Float32Array.from([1, 1, 1, 0, 0, 0]);
    const b = Float32Array.from([0, 0, 0, 1, 1, 1]);
    expect([...bestSequence([a, b], costs(6, 1)).path]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('does not change for less than a change costs', () => {
    const a = Float32Array.from([1, 1, 0, 1, 1]);
    const b = Float32Array.from([0, 0, 1, 0, 0]);
    expect([...bestSequence([a, b], costs(5, 2)).path]).toEqual([0, 0, 0, 0, 0]);
  });

  it('changes where it is cheap', () => {
    const a = Float32Array.from([1, 1, 0, 0, 0, 0]);
    const b = Float32Array.from([0, 0, 0, 0, 1, 1]);
    const cheapAtThree = Float32Array.from([5, 5, 5, 0.5, 5, 5]);
    expect([...bestSequence([a, b], cheapAtThree).path]).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
