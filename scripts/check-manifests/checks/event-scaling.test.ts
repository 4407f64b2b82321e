import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './event-scaling.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a stream that nobody reads',
    'manifests/components/autoscaling/ai-analyzer-service.yaml',
    /interview\.transcribed/g,
    'interview.uploaded',
    'ai-analyzer-service is scaled on interview.uploaded, which it does not read',
  ],
  [
    'finds a subscription that scales nothing',
    'manifests/components/autoscaling/notification-service.yaml',
    'interview.failed',
    'interview.deleted',
    'nothing scales notification-service on interview.failed',
  ],
  [
    'finds a trigger that KEDA refuses',
    'manifests/components/autoscaling/ai-analyzer-service.yaml',
    "activationLagCount: '0'",
    "activation: '0'",
    'without an activationLagCount',
  ],
  [
    'finds another prefix',
    'manifests/base/web/kustomization.yaml',
    'EVENTS_PREFIX={ib}',
    'EVENTS_PREFIX=other',
    'do not agree on EVENTS_PREFIX',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
