import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './hardening.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a root that can be written',
    'manifests/base/web/deployment.yaml',
    'readOnlyRootFilesystem: true',
    'readOnlyRootFilesystem: false',
    'web may write to its root',
  ],
  [
    'finds a pod that may be root',
    'manifests/local/foundation/redis.yaml',
    'runAsNonRoot: true',
    'runAsNonRoot: false',
    'redis may run as root',
  ],
  [
    'finds a pod without a limit',
    'manifests/base/processor-service/deployment.yaml',
    '              memory: 3Gi\n',
    '',
    'processor-service has no limit of memory',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
