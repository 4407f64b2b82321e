import { expect, test } from 'vitest';
import { brokenCopy } from '../lib/broken-copy.test-helper.ts';
import { run } from './references.ts';

const TIMEOUT_MS = 120_000;

/** Broken all at once: what takes long is to build every overlay. The tree as it is: `npm run check:manifests`. */
const faults = [
  [
    'a selector without pods',
    'manifests/base/web/service.yaml',
    'name: web\n  ports',
    'name: wep\n  ports',
    'Service web selects no pod.',
  ],
  [
    'a port that the pod has not',
    'manifests/base/upload-service/service.yaml',
    'targetPort: http',
    'targetPort: htttp',
    'upload-service has no port htttp.',
  ],
  [
    'a scaler without a target',
    'manifests/components/autoscaling/processor-service.yaml',
    'name: processor-service\n  #',
    'name: processor\n  #',
    'scales processor, which is not there',
  ],
  [
    'replicas that a scaler owns',
    'manifests/base/web/deployment.yaml',
    'revisionHistoryLimit',
    'replicas: 2\n  revisionHistoryLimit',
    'which HorizontalPodAutoscaler web owns',
  ],
  [
    'a ServiceAccount that is not there',
    'manifests/base/web/deployment.yaml',
    'serviceAccountName: web',
    'serviceAccountName: webb',
    'wants ServiceAccount webb',
  ],
  [
    'a Secret that is not there',
    'manifests/components/external-secrets/web.yaml',
    'target:\n    name: web',
    'target:\n    name: wep',
    'Deployment web wants Secret web, which is not there.',
  ],
  [
    'a budget for no pod',
    'manifests/base/web/pod-disruption-budget.yaml',
    'app.kubernetes.io/name: web',
    'app.kubernetes.io/name: wep',
    'PodDisruptionBudget web selects no pod.',
  ],
  [
    'a route to no Service',
    'manifests/components/istio/public-routes.yaml',
    'host: notification-service',
    'host: notifications',
    'which no Service has',
  ],
  [
    'a rule for no Service',
    'manifests/components/istio/destination-rules.yaml',
    'host: web',
    'host: webb',
    'which is no Service',
  ],
] as const;

test('finds each fault of a broken copy', { timeout: TIMEOUT_MS }, async () => {
  const copy = brokenCopy(...faults.map(([, file, from, to]) => ({ file, from, to })));
  const found = (await run(copy)).join('\n');
  expect(faults.filter(([, , , , sentence]) => !found.includes(sentence)).map(([what]) => what)).toEqual([]);
});
