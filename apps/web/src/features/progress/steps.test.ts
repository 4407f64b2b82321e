import { describe, expect, it } from 'vitest';
import { isDelayed } from '@/browser/statuses';
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

describe('an analysis that waits for busy providers', () => {
  const at = (stage: 'queued' | 'analyzing') => ({ stage, percent: null, remainingSeconds: 30 });

  it('says that it is delayed and goes on', () => {
    expect(isDelayed({ status: 'analyzing', progress: at('queued') })).toBe(true);
    expect(nowOf('analyzing', at('queued'))).toContain('goes on by itself');
  });

  it('is not one that works, and not a recording that waits for its turn', () => {
    expect(isDelayed({ status: 'analyzing', progress: at('analyzing') })).toBe(false);
    expect(isDelayed({ status: 'analyzing', progress: null })).toBe(false);
    expect(isDelayed({ status: 'uploaded', progress: at('queued') })).toBe(false);
  });
});
