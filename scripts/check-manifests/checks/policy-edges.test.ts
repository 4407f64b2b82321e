import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './policy-edges.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a call that no NetworkPolicy allows',
    'manifests/components/network-policies/web.yaml',
    /        - podSelector:\n            matchLabels:\n              app.kubernetes.io\/name: processor-service\n/,
    '',
    'the code needs web processor-service:8080, which no policy allows',
  ],
  [
    'finds a NetworkPolicy for no call',
    'manifests/components/network-policies/upload-service.yaml',
    'app.kubernetes.io/name: web',
    'app.kubernetes.io/name: processor-service',
    'processor-service upload-service:8080 comes in, which the code does not need',
  ],
  [
    'finds a store that cannot be reached',
    'manifests/local/stores/processor-service.yaml',
    'name: azurite',
    'name: inbox',
    'the code needs processor-service azurite:10000',
  ],
  [
    'finds an edge that is authorised for nothing',
    'manifests/components/istio/authorization-edges.yaml',
    'sa/web]',
    'sa/web, cluster.local/ns/interview-buddy/sa/processor-service]',
    'is authorised, which the code does not need',
  ],
  [
    'finds that plain text is accepted',
    'manifests/components/istio/peer-authentication.yaml',
    'STRICT',
    'PERMISSIVE',
    'plain text is accepted',
  ],
  [
    'finds that everything is allowed',
    'manifests/components/istio/authorization-deny-all.yaml',
    'spec: {}',
    'spec:\n  rules:\n    - {}',
    'no AuthorizationPolicy refuses',
  ],
  [
    'finds a cloud that no ServiceEntry names',
    'manifests/components/istio/service-entries.yaml',
    'api.anthropic.com',
    'api.anthropic.example',
    'the code calls api.anthropic.com',
  ],
  [
    'finds an open way out',
    'manifests/components/istio/egress-closed.yaml',
    'REGISTRY_ONLY',
    'ALLOW_ANY',
    'any host outside can be reached',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
