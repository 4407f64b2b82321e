import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './probes.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a route that is not served',
    'manifests/base/upload-service/deployment.yaml',
    '/livez',
    '/healthz',
    'asks /healthz, which it does not serve',
  ],
  [
    'finds probes that ask the same',
    'manifests/base/web/deployment.yaml',
    'path: /livez',
    'path: /readyz',
    'two of its probes ask the same',
  ],
  [
    'finds a pod that is killed while it drains',
    'manifests/base/web/deployment.yaml',
    'terminationGracePeriodSeconds: 45',
    'terminationGracePeriodSeconds: 20',
    'web is killed after 20 s',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
