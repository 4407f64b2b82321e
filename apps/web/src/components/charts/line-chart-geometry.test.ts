import { expect, it } from 'vitest';
import { chartPath, chartScale } from './line-chart-geometry';

const at = (startMs: number, value: number) => ({ startMs, endMs: startMs + 10, value });

it('leaves air around the line and holds the guide', () => {
  const scale = chartScale([at(0, 100), at(10, 200)], 250);
  expect(scale).toMatchObject({ from: 0, to: 20, lowest: 100, highest: 200 });
  expect(scale.low).toBeLessThan(100);
  expect(scale.high).toBeGreaterThan(250);
});

it('draws a flat line in the middle', () => {
  const points = [at(0, 5), at(10, 5)];
  expect(chartPath(points, chartScale(points), { width: 20, height: 10 })).toBe('M5.0 5.0L15.0 5.0');
});

it('has bounds for no points at all', () => {
  const scale = chartScale([]);
  expect(scale.high).toBeGreaterThan(scale.low);
  expect(chartPath([], scale, { width: 10, height: 10 })).toBe('');
});
