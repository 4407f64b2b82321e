import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './schemas.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a misspelled key',
    'manifests/base/web/deployment.yaml',
    'readinessProbe:',
    'readynessProbe:',
    '"readynessProbe"\' does not exist',
  ],
  [
    'finds a wrong type',
    'manifests/base/web/deployment.yaml',
    'periodSeconds: 2',
    'periodSeconds: two',
    'Deployment web',
  ],
  [
    'finds a misspelled key of Istio',
    'manifests/components/istio/destination-rules.yaml',
    'maxEjectionPercent',
    'maxEjectionPercentage',
    '"maxEjectionPercentage"\' does not exist',
  ],
  [
    'finds a value that Istio does not have',
    'manifests/components/istio/peer-authentication.yaml',
    'STRICT',
    'STRICTEST',
    'PeerAuthentication default',
  ],
  [
    'finds a misspelled key of KEDA',
    'manifests/components/autoscaling/processor-service.yaml',
    'cooldownPeriod',
    'coolDownPeriod',
    '"coolDownPeriod"\' does not exist',
  ],
  [
    'finds a misspelled key of External Secrets',
    'manifests/components/external-secrets/web.yaml',
    'refreshInterval',
    'refreshIntervall',
    '"refreshIntervall"\' does not exist',
  ],
  [
    'finds a misspelled key of Flux',
    'flux/clusters/dev/apps.yaml',
    'dependsOn',
    'dependOn',
    '"dependOn"\' does not exist',
  ],
  [
    'finds a misspelled key of the Tofu controller',
    'flux/infrastructure/terraform.yaml',
    'approvePlan:',
    'approvedPlan:',
    '"approvedPlan"\' does not exist',
  ],
  [
    'finds a kind that is not known',
    'manifests/base/web/service.yaml',
    'kind: Service',
    'kind: Sevice',
    'has no kind Sevice',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
