// On demand: `npm run test:load`. LOAD_UPLOADS, LOAD_SECONDS and LOAD_REPLICAS (apps, by commas; none: the first run
// alone) change its size.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load } from './load.ts';
import { APP_NAMES, LoadedProduct, type App } from './product.ts';
import { describeRun, succeeded } from './report.ts';

const uploads = Number(process.env['LOAD_UPLOADS'] ?? 50);
const seconds = Number(process.env['LOAD_SECONDS'] ?? 30);
const wanted = process.env['LOAD_REPLICAS'];
const replicas =
  wanted === undefined ? APP_NAMES : APP_NAMES.filter((app) => wanted.split(',').includes(app));
const withinMs = 120_000 + uploads * seconds * 2_000;
/** Of all that was brought in. */
const PROMISED = 0.995;

let product: LoadedProduct;
beforeAll(async () => {
  product = await LoadedProduct.start();
}, 360_000);
afterAll(() => product?.end(), 120_000);

async function run(title: string, app?: App): Promise<void> {
  if (app) await product.addReplica(app);
  try {
    const email = `${app ?? 'one'}-of-each@example.com`;
    const report = await load(product, { uploads, seconds, withinMs, email });
    process.stdout.write(describeRun(title, report));
    expect(succeeded(report) / uploads).toBeGreaterThanOrEqual(PROMISED);
  } finally {
    await product.removeReplicas();
  }
}

const TIMEOUT_MS = withinMs + 300_000;

test(`${uploads} uploads at once, one process of each app`, () => run('One of each'), TIMEOUT_MS);

test.each(replicas)('the same with a second %s', (app) => run(`A second ${app}`, app), TIMEOUT_MS);
