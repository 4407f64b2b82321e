import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isActive,
  measure,
  percentOf,
  secondsLeft,
  uploadReducer,
  type UploadEvent,
  type UploadItem,
} from './queue';

const id = 'a';
const added: UploadEvent = { type: 'added', interviewId: id, fileName: 'talk.mp4', size: 1000 };
const run = (...events: UploadEvent[]) => events.reduce(uploadReducer, [] as readonly UploadItem[])[0];

describe('uploadReducer', () => {
  it('goes from preparing over sending to done', () => {
    expect(run(added)?.phase).toBe('preparing');
    expect(run(added, { type: 'progress', interviewId: id, sent: 400, at: 0 })).toMatchObject({
      phase: 'sending',
      sent: 400,
    });
    expect(run(added, { type: 'done', interviewId: id })).toMatchObject({ phase: 'done', sent: 1000 });
  });

  it('stays paused although a last reading arrives', () => {
    const item = run(
      added,
      { type: 'paused', interviewId: id },
      { type: 'progress', interviewId: id, sent: 700, at: 5 },
      { type: 'waiting', interviewId: id, reason: 'aborted' },
    );
    expect(item).toMatchObject({ phase: 'paused', sent: 0 });
  });

  it('keeps the bytes that were sent over a pause, a break and a new start', () => {
    const item = run(
      added,
      { type: 'progress', interviewId: id, sent: 600, at: 0 },
      { type: 'waiting', interviewId: id, reason: 'no line' },
      { type: 'stalled', interviewId: id, reason: 'no line' },
      { type: 'resumed', interviewId: id },
    );
    expect(item).toMatchObject({ phase: 'preparing', sent: 600, reason: null });
  });

  it('never comes back from done or cancelled', () => {
    const late: UploadEvent[] = [
      { type: 'progress', interviewId: id, sent: 1, at: 9 },
      { type: 'stalled', interviewId: id, reason: 'x' },
      { type: 'resumed', interviewId: id },
    ];
    expect(run(added, { type: 'cancelled', interviewId: id }, ...late)?.phase).toBe('cancelled');
    expect(run(added, { type: 'done', interviewId: id }, ...late)?.phase).toBe('done');
  });

  it('stays refused until another file is chosen', () => {
    const refused: UploadEvent = { type: 'refused', interviewId: id, reason: 'This is a text file.' };
    expect(run(added, refused, { type: 'resumed', interviewId: id })).toMatchObject({
      phase: 'refused',
      reason: 'This is a text file.',
    });
    expect(run(added, refused, added)).toMatchObject({ phase: 'preparing', reason: null });
  });

  it('begins anew where the same interview is added again', () => {
    const items = [added, { type: 'cancelled', interviewId: id } as const, added].reduce(
      uploadReducer,
      [] as readonly UploadItem[],
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.phase).toBe('preparing');
  });
});

describe('arithmetic', () => {
  it('says 100 % only when the server has confirmed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (size, part) => {
          const percent = percentOf({ size, sent: Math.floor(size * part), phase: 'sending' });
          return percent >= 0 && percent <= 99;
        },
      ),
    );
    expect(percentOf({ size: 10, sent: 10, phase: 'done' })).toBe(100);
  });

  it('measures the speed of a steady line exactly', () => {
    const meter = [0, 1, 2, 3].reduce((now, second) => measure(now, second * 5000, second * 1000), {
      bytesPerSecond: null,
      lastAt: null,
      lastSent: 0,
    } as Parameters<typeof measure>[0]);
    expect(meter.bytesPerSecond).toBe(5000);
    expect(secondsLeft({ sent: 15_000, size: 25_000, speed: meter })).toBe(2);
  });

  it('does not divide by readings that stand too close together', () => {
    const meter = measure({ bytesPerSecond: 100, lastAt: 1000, lastSent: 500 }, 900, 1001);
    expect(meter.bytesPerSecond).toBe(100);
  });

  it('begins to measure again where the server had fewer bytes than we thought', () => {
    const meter = measure({ bytesPerSecond: 100, lastAt: 1000, lastSent: 500 }, 300, 2000);
    expect(meter).toEqual({ bytesPerSecond: 100, lastAt: 2000, lastSent: 300 });
  });

  it('says nothing about a line that stands still', () => {
    expect(
      secondsLeft({ sent: 0, size: 10, speed: { bytesPerSecond: 0, lastAt: 1, lastSent: 0 } }),
    ).toBeNull();
  });
});

it('warns before leaving only while bytes are under way', () => {
  expect(
    (
      [
        'preparing',
        'sending',
        'waiting',
        'paused',
        'stalled',
        'asked',
        'refused',
        'done',
        'cancelled',
      ] as const
    ).filter(isActive),
  ).toEqual(['preparing', 'sending', 'waiting']);
});
