import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './overlays.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds an overlay that does not build',
    'manifests/dev/kustomization.yaml',
    '../base',
    '../bass',
    'manifests/dev does not build',
  ],
  [
    'finds a component that nobody uses',
    'manifests/preview/kustomization.yaml',
    /components:\n.*\n/,
    '',
    'No overlay uses manifests/components/virtual-nodes.',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
