import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './scraping.ts';

const TIMEOUT_MS = 120_000;
const MONITOR = 'manifests/components/monitoring/pod-monitor.yaml';

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a port that no container declares',
    MONITOR,
    '    - path: /stats/prometheus',
    '    - portNumber: 15020\n      path: /stats/prometheus',
    'asks for port 15020, which no container declares',
  ],
  [
    'finds a monitor that takes every port',
    MONITOR,
    /        - action: keep\n.*\n {10}regex: istio-proxy\n/,
    '',
    'takes every port of every container',
  ],
  [
    'finds a container that is not there',
    MONITOR,
    'regex: istio-proxy',
    'regex: envoy',
    'keeps the container envoy, which no pod has',
  ],
  [
    'finds a port that is closed',
    'manifests/components/network-policies/scraping.yaml',
    'port: 15020',
    'port: 15021',
    'asks at 15020, where no NetworkPolicy lets it in',
  ],
  ['finds a missing limit', MONITOR, '  labelLimit: 63\n', '', 'has no labelLimit'],
  [
    'finds a selector that selects nothing',
    MONITOR,
    'part-of: interview-buddy',
    'part-of: interview-body',
    'selects no pod',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
