import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultOf, soak } from '../../soak/soak.ts';
import { countTraces, type Span } from '../../soak/traces.ts';
import { expectNothingLost, sentenceAbout } from '../../soak/verdict.ts';
import { startProduct, type Product } from './product.ts';

const interviews = 5;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 240_000);
afterAll(() => product?.end(), 60_000);

test('a few interviews while each app is killed at some moment', async () => {
  const report = await soak(product, {
    interviews,
    seconds: 10,
    atOnce: 2,
    killEveryMs: 3_000,
    killAtMost: product.apps.length,
    withinMs: 240_000,
  });
  process.stdout.write(sentenceAbout(report));
  expectNothingLost(report, interviews);
}, 330_000);

test.each([
  ['is not finished', { status: 'analyzing' }],
  ['stands still beside a dead letter', { status: 'analyzing', dead: true }],
  ['failed without a dead letter', { status: 'failed', analyses: 0 }],
  ['was analysed twice', { analyses: 2 }],
  ['is told of twice', { mails: 2 }],
  ['is not told of', { mails: 0 }],
])('the oracle sees an interview that %s', (_, ending) => {
  const good = { interviewId: 'i', status: 'complete', dead: false, analyses: 1, mails: 1 };
  expect(faultOf(good)).toBeNull();
  expect(faultOf({ ...good, ...ending })).not.toBeNull();
});

test('a trace counts as failed unless an app that its error stands on was away', () => {
  const span = (service: string, startMs: number, attributes: Span['attributes'] = {}): Span => ({
    ...{ traceId: `${service} ${startMs}`, service, name: 'x', kind: 1 },
    ...{ startMs, durationMs: 10, attributes },
  });
  const refused = { 'http.response.status_code': 503 };
  const away = { app: 'upload-service', from: 1_000, to: 2_000 };
  const spans = [
    span('web', 1_500),
    span('web', 1_500.5, refused),
    span('web', 9_000, refused),
    span('processor-service', 1_500, { 'error.type': 'Error' }),
    { ...span('web', 9_500, refused), kind: 0 },
  ];
  expect(countTraces(spans, [away])).toEqual({
    traces: 4,
    failed: 2,
    errors: ['web x status 5xx', 'processor-service x Error'],
  });
});
