import { expect, test } from 'vitest';
import { brokenCopy } from '../lib/broken-copy.test-helper.ts';
import { run } from './policy-edges.ts';

const TIMEOUT_MS = 120_000;

/** Broken all at once: what takes long is to build every overlay. The tree as it is: `npm run check:manifests`. */
const faults = [
  [
    'a call that no NetworkPolicy allows',
    'manifests/components/network-policies/web.yaml',
    /        - podSelector:\n            matchLabels:\n              app.kubernetes.io\/name: processor-service\n/,
    '',
    'the code needs web processor-service:8080, which no policy allows',
  ],
  [
    'a NetworkPolicy for no call',
    'manifests/components/network-policies/upload-service.yaml',
    'app.kubernetes.io/name: web',
    'app.kubernetes.io/name: processor-service',
    'processor-service upload-service:8080 comes in, which the code does not need',
  ],
  [
    'a store that cannot be reached',
    'manifests/local/stores/processor-service.yaml',
    'name: azurite',
    'name: inbox',
    'the code needs processor-service azurite:10000',
  ],
  [
    'sidecars that cannot ask the mesh for their certificates',
    'manifests/components/network-policies-azure/mesh.yaml',
    '15012',
    '15013',
    'the code needs web aks-istio-system:15012',
  ],
  [
    'an edge that is authorised for nothing',
    'manifests/components/istio/authorization-edges.yaml',
    'sa/web]',
    'sa/web, cluster.local/ns/interview-buddy/sa/processor-service]',
    'is authorised, which the code does not need',
  ],
  [
    'that plain text is accepted',
    'manifests/components/istio/peer-authentication.yaml',
    'STRICT',
    'PERMISSIVE',
    'plain text is accepted',
  ],
  [
    'that everything is allowed',
    'manifests/components/istio/authorization-deny-all.yaml',
    'spec: {}',
    'spec:\n  rules:\n    - {}',
    'no AuthorizationPolicy refuses',
  ],
  [
    'a cloud that no ServiceEntry names',
    'manifests/components/istio/service-entries.yaml',
    'api.anthropic.com',
    'api.anthropic.example',
    'the code calls api.anthropic.com',
  ],
  [
    'an open way out',
    'manifests/components/istio/egress-closed.yaml',
    'REGISTRY_ONLY',
    'ALLOW_ANY',
    'any host outside can be reached',
  ],
] as const;

test('finds each fault of a broken copy', { timeout: TIMEOUT_MS }, async () => {
  const copy = brokenCopy(...faults.map(([, file, from, to]) => ({ file, from, to })));
  const found = (await run(copy)).join('\n');
  expect(faults.filter(([, , , , sentence]) => !found.includes(sentence)).map(([what]) => what)).toEqual([]);
});
