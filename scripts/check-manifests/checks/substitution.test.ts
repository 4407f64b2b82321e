import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './substitution.ts';

const TIMEOUT_MS = 120_000;
const OPT_OUT = /    options:\n      annotations:\n.*disabled\n/;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    "finds a program's own braces",
    'manifests/components/monitoring/kustomization.yaml',
    new RegExp(`files: \\[watch/watch\\.mjs\\]\\n${OPT_OUT.source}`),
    'files: [watch/watch.mjs]\n',
    /ConfigMap watch-\w+: Flux would take \$\{authority\} for a name of its own/,
  ],
  [
    'finds a name that Flux is not asked to fill in',
    'manifests/components/monitoring/collector/collector.yaml',
    '${env:APPLICATIONINSIGHTS_CONNECTION_STRING}',
    '${REGISTRY}',
    /otel-collector-\w+ asks for REGISTRY, and Flux leaves it alone/,
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, fault) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toMatch(fault);
});
