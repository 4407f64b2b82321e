import { expect, test } from 'vitest';
import { metricsIn } from './promql.ts';

test.each([
  ['sum by (service, le) (rate(http_seconds_bucket{route!~"/a.*|b", x="y_z"}[5m]))', ['http_seconds_bucket']],
  ['a_total / on (x) group_left (y_label) b_total > 0.05 and c offset 5m', ['a_total', 'b_total', 'c']],
  ['objective:upload:ratio_1h > 14.4 * 0.005 or vector(0)', ['objective:upload:ratio_1h']],
  ['up{job="x"} == 0 or absent(up{job="x"})', ['up']],
  ['increase(sound_total[1d]) / 3600 * $sound_price', ['sound_total']],
])('%s', (expression, metrics) => {
  expect(metricsIn(expression)).toEqual(metrics);
});
