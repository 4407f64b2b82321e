import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barOf,
  durationOf,
  fitRange,
  highestAndLowest,
  linePath,
  moveEnd,
  moveRange,
  msOf,
  nearest,
  shortestRange,
  tickPath,
  ticksOf,
  withRoom,
  xOf,
} from './geometry';

const whole = { from: 0, to: 600_000 };
const inWhole = fc.integer({ min: whole.from, max: whole.to });
const ranges = fc.tuple(inWhole, inWhole).map(([a, b]) => fitRange({ from: a, to: b }, whole));

describe('positions', () => {
  it('are undone by msOf', () => {
    fc.assert(
      fc.property(ranges, inWhole, (range, ms) => {
        expect(msOf(xOf(ms, range, 800), range, 800)).toBeCloseTo(ms, 3);
      }),
    );
  });

  it('do not divide by nothing', () => {
    expect(xOf(5, { from: 3, to: 3 }, 100)).toBe(0);
    expect(msOf(5, { from: 3, to: 9 }, 0)).toBe(3);
  });
});

describe('ranges', () => {
  it('stay in the whole, in order and long enough, whatever is dragged', () => {
    fc.assert(
      fc.property(
        ranges,
        fc.integer({ min: -2e6, max: 2e6 }),
        fc.constantFrom('from', 'to'),
        (range, to, end) => {
          for (const moved of [
            moveRange(range, to, whole),
            moveEnd(range, end, to, whole),
            fitRange({ ...range, [end]: to }, whole),
          ]) {
            expect(moved.from).toBeGreaterThanOrEqual(whole.from);
            expect(moved.to).toBeLessThanOrEqual(whole.to);
            expect(moved.to - moved.from).toBeGreaterThanOrEqual(shortestRange - 1);
          }
        },
      ),
    );
  });

  it('keep their length when they are moved', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: -2e6, max: 2e6 }), (range, by) => {
        const moved = moveRange(range, by, whole);
        expect(moved.to - moved.from).toBe(range.to - range.from);
      }),
    );
  });

  it('fit a recording that is shorter than the shortest selection', () => {
    expect(fitRange({ from: 0, to: 9000 }, { from: 0, to: 2000 })).toEqual({ from: 0, to: 2000 });
  });
});

describe('the ruler', () => {
  it('stands at round moments, far enough apart to be read', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 200, max: 1400 }), (range, width) => {
        const ticks = ticksOf(range, width);
        for (const tick of ticks) expect(tick % 1000).toBe(0);
        for (const [index, tick] of ticks.entries()) {
          const next = ticks[index + 1];
          if (next !== undefined)
            expect(xOf(next, range, width) - xOf(tick, range, width)).toBeGreaterThanOrEqual(72);
        }
      }),
    );
  });

  it('is empty where there is no room', () => {
    expect(ticksOf(whole, 0)).toEqual([]);
  });
});

describe('marks', () => {
  it('are cut at the edges and left out beyond them', () => {
    const range = { from: 100, to: 200 };
    expect(barOf({ startMs: 0, endMs: 150 }, range, 100)).toEqual({ x: 0, width: 50 });
    expect(barOf({ startMs: 150, endMs: 900 }, range, 100)).toEqual({ x: 50, width: 50 });
    expect(barOf({ startMs: 201, endMs: 300 }, range, 100)).toBeNull();
    expect(barOf({ startMs: 150, endMs: 150 }, range, 100)?.width).toBe(1.5);
  });

  it('draw a line through the middles and break it at a gap', () => {
    const points = [
      { startMs: 0, endMs: 10, value: 0 },
      { startMs: 10, endMs: 20, value: 100 },
      { startMs: 80, endMs: 100, value: 500 },
    ];
    const box = { width: 100, height: 50, low: 0, high: 100, gapMs: 20 };
    expect(linePath(points, { from: 0, to: 100 }, box)).toBe('M5.0 50.0L15.0 0.0M90.0 0.0');
  });

  it('draw only the ticks in sight', () => {
    const ticks = [
      { ms: 50, height: 1 },
      { ms: 150, height: 0.5 },
    ];
    expect(tickPath(ticks, { from: 0, to: 100 }, { width: 100, height: 10 })).toBe('M50.0 10v-10.0');
  });

  it('are found by a click that is near enough', () => {
    const items = [{ startMs: 100 }, { startMs: 160 }];
    expect(nearest(items, 140, 50)).toBe(items[1]);
    expect(nearest(items, 400, 50)).toBeNull();
  });
});

describe('highestAndLowest', () => {
  const points = fc.array(
    fc.integer({ min: -100, max: 100 }).map((value) => ({ startMs: 0, endMs: 1, value })),
    { minLength: 1 },
  );

  it('bounds every other point', () => {
    fc.assert(
      fc.property(points, (all) => {
        const found = highestAndLowest(all);
        const values = all.map(({ value }) => value);
        expect(found[0]?.value).toBe(Math.max(...values));
        expect(found.at(-1)?.value).toBe(Math.min(...values));
      }),
    );
  });

  it('says it once where all are alike', () => {
    const point = { startMs: 0, endMs: 1, value: 5 };
    expect(highestAndLowest([point, { ...point }])).toEqual([point]);
    expect(highestAndLowest([])).toEqual([]);
  });
});

it('takes the length from the words where there is no sound', () => {
  expect(durationOf({ audio: { durationMs: 0 }, turns: [{ endMs: 4000 }] })).toBe(4000);
  expect(durationOf({ audio: { durationMs: 9000 }, turns: [{ endMs: 4000 }] })).toBe(9000);
  expect(durationOf({ audio: { durationMs: 0 }, turns: [] })).toBe(1);
});

it('labels as many places as there is room for, and the first of those in sight', () => {
  expect([...withRoom([-30, 0, 10, 24, 30, 60], 24)]).toEqual([1, 3, 5]);
  fc.assert(
    fc.property(fc.array(inWhole), (unordered) => {
      const places = unordered.toSorted((a, b) => a - b);
      const labelled = [...withRoom(places, 24)].map((index) => places[index] ?? 0);
      for (const [index, place] of labelled.slice(1).entries())
        expect(place - (labelled[index] ?? 0)).toBeGreaterThanOrEqual(24);
      expect(labelled.length > 0).toBe(places.length > 0);
    }),
  );
});
