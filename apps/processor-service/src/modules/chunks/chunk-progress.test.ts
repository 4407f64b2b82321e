import { expect, it } from 'vitest';
import { chunkProgress } from './chunk-progress.js';

const plannedAt = new Date(0);
const after = (seconds: number) => new Date(seconds * 1000);

it('goes by the expected speed before any part is done', () => {
  expect(chunkProgress({ all: 12, done: 0, plannedAt }, 600_000, after(100))).toEqual({
    percent: 15,
    remainingSeconds: 500,
  });
});

it('goes by what the parts took, however many replicas worked on them', () => {
  expect(chunkProgress({ all: 12, done: 3, plannedAt }, 600_000, after(30))).toEqual({
    percent: 35,
    remainingSeconds: 90,
  });
  expect(chunkProgress({ all: 12, done: 12, plannedAt }, 600_000, after(120))).toEqual({
    percent: 95,
    remainingSeconds: 0,
  });
});
