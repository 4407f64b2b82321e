import { describe, expect, it } from 'vitest';
import { nowOf, stepsOf } from './steps';

const states = (status: Parameters<typeof stepsOf>[0]) => stepsOf(status).map((step) => step.state);

describe('stepsOf', () => {
  it('shows where it is', () => {
    expect(states('draft')).toEqual(['later', 'later', 'later', 'later', 'later']);
    expect(states('uploading')).toEqual(['now', 'later', 'later', 'later', 'later']);
    expect(states('uploaded')).toEqual(['done', 'done', 'later', 'later', 'later']);
    expect(states('transcribing')).toEqual(['done', 'done', 'now', 'later', 'later']);
    expect(states('analyzing')).toEqual(['done', 'done', 'done', 'now', 'later']);
    expect(states('complete')).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  it('has at most one step under way', () => {
    for (const status of [
      'draft',
      'uploading',
      'uploaded',
      'transcribing',
      'analyzing',
      'complete',
      'failed',
    ] as const) {
      expect(states(status).filter((state) => state === 'now').length).toBeLessThanOrEqual(1);
      expect(nowOf(status)).toMatch(/\.$/);
    }
  });
});
