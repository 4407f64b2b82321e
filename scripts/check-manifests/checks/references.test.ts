import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './references.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a selector without pods',
    'manifests/base/web/service.yaml',
    'name: web\n  ports',
    'name: wep\n  ports',
    'Service web selects no pod.',
  ],
  [
    'finds a port that the pod has not',
    'manifests/base/web/service.yaml',
    'targetPort: http',
    'targetPort: htttp',
    'web has no port htttp.',
  ],
  [
    'finds a scaler without a target',
    'manifests/components/autoscaling/processor-service.yaml',
    'name: processor-service\n  #',
    'name: processor\n  #',
    'scales processor, which is not there',
  ],
  [
    'finds replicas that a scaler owns',
    'manifests/base/web/deployment.yaml',
    'revisionHistoryLimit',
    'replicas: 2\n  revisionHistoryLimit',
    'which HorizontalPodAutoscaler web owns',
  ],
  [
    'finds a ServiceAccount that is not there',
    'manifests/base/web/deployment.yaml',
    'serviceAccountName: web',
    'serviceAccountName: webb',
    'wants ServiceAccount webb',
  ],
  [
    'finds a Secret that is not there',
    'manifests/components/external-secrets/web.yaml',
    'target:\n    name: web',
    'target:\n    name: wep',
    'Deployment web wants Secret web, which is not there.',
  ],
  [
    'finds a budget for no pod',
    'manifests/base/web/pod-disruption-budget.yaml',
    'app.kubernetes.io/name: web',
    'app.kubernetes.io/name: wep',
    'PodDisruptionBudget web selects no pod.',
  ],
  [
    'finds a route to no Service',
    'manifests/components/istio/public-routes.yaml',
    'host: notification-service',
    'host: notifications',
    'which no Service has',
  ],
  [
    'finds a rule for no Service',
    'manifests/components/istio/destination-rules.yaml',
    'host: web',
    'host: webb',
    'which is no Service',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
