// On demand: `npm run test:soak`. SOAK_INTERVIEWS and SOAK_SECONDS change its size.
import { afterAll, beforeAll, test } from 'vitest';
import { startProduct, type Product } from '../chaos/main-job/product.ts';
import { soak } from './soak.ts';
import { expectNothingLost, sentenceAbout } from './verdict.ts';

const interviews = Number(process.env['SOAK_INTERVIEWS'] ?? 100);
const seconds = Number(process.env['SOAK_SECONDS'] ?? 10);
const withinMs = 120_000 + interviews * 30_000;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 240_000);
afterAll(() => product?.end(), 60_000);

test(
  `${interviews} interviews while a service is killed every few seconds`,
  async () => {
    const report = await soak(product, {
      interviews,
      seconds,
      atOnce: 4,
      killEveryMs: 8_000,
      killAtMost: Infinity,
      withinMs,
    });
    process.stdout.write(sentenceAbout(report));
    expectNothingLost(report, interviews);
  },
  withinMs + 180_000,
);
