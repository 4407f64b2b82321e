import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './metrics.ts';

test('finds nothing in the tree as it is', async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'an alert on a metric that nothing emits',
    'manifests/components/monitoring/rules.yaml',
    'event_outbox_oldest_age_seconds',
    'event_outbox_age_seconds',
    'OutboxStuck asks for event_outbox_age_seconds, which nothing emits.',
  ],
  [
    'a panel on a metric that nothing emits',
    'manifests/components/dashboards/business.json',
    'upload_bytes_total',
    'uploaded_bytes_total',
    'Bytes uploaded, a day asks for uploaded_bytes_total, which nothing emits.',
  ],
  [
    'a metric of the cluster that is not kept',
    'flux/infrastructure/configs/collected-metrics.yaml',
    'kube_pod_info|',
    '',
    'PodWithoutSidecar asks for kube_pod_info, which',
  ],
])('finds %s', async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
