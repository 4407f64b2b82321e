import { expect, test } from 'vitest';
import { brokenCopy } from '../lib/broken-copy.test-helper.ts';
import { run } from './schemas.ts';

const TIMEOUT_MS = 120_000;

/** Broken all at once: what takes long is to build every overlay. The tree as it is: `npm run check:manifests`. */
const faults = [
  [
    'a misspelled key',
    'manifests/base/upload-service/deployment.yaml',
    'readinessProbe:',
    'readynessProbe:',
    '"readynessProbe"\' does not exist',
  ],
  [
    'a wrong type',
    'manifests/base/web/deployment.yaml',
    'periodSeconds: 2',
    'periodSeconds: two',
    'Deployment web',
  ],
  [
    'a misspelled key of Istio',
    'manifests/components/istio/destination-rules.yaml',
    'maxEjectionPercent',
    'maxEjectionPercentage',
    '"maxEjectionPercentage"\' does not exist',
  ],
  [
    'a value that Istio does not have',
    'manifests/components/istio/peer-authentication.yaml',
    'STRICT',
    'STRICTEST',
    'PeerAuthentication default',
  ],
  [
    'a misspelled key of KEDA',
    'manifests/components/autoscaling/processor-service.yaml',
    'cooldownPeriod',
    'coolDownPeriod',
    '"coolDownPeriod"\' does not exist',
  ],
  [
    'a misspelled key of External Secrets',
    'manifests/components/external-secrets/web.yaml',
    'refreshInterval',
    'refreshIntervall',
    '"refreshIntervall"\' does not exist',
  ],
  [
    'a misspelled key of Flux',
    'flux/clusters/dev/apps.yaml',
    'dependsOn',
    'dependOn',
    '"dependOn"\' does not exist',
  ],
  [
    'a misspelled key of the Tofu controller',
    'flux/infrastructure/terraform.yaml',
    'approvePlan:',
    'approvedPlan:',
    '"approvedPlan"\' does not exist',
  ],
  [
    'a kind that is not known',
    'manifests/base/web/service.yaml',
    'kind: Service',
    'kind: Sevice',
    'has no kind Sevice',
  ],
] as const;

test('finds each fault of a broken copy', { timeout: TIMEOUT_MS }, async () => {
  const copy = brokenCopy(...faults.map(([, file, from, to]) => ({ file, from, to })));
  const found = (await run(copy)).join('\n');
  expect(faults.filter(([, , , , sentence]) => !found.includes(sentence)).map(([what]) => what)).toEqual([]);
});
