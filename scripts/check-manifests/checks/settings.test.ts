import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './settings.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a setting that is not listed',
    'manifests/components/istio/gateway.yaml',
    /PUBLIC_HOST/g,
    'PUBLIC_NAME',
    'does not list PUBLIC_NAME',
  ],
  [
    'finds a setting that nothing uses',
    'manifests/settings.example.env',
    'WATCH_CLIENT_ID=',
    'SPARE=x\nWATCH_CLIENT_ID=',
    'Nothing uses SPARE',
  ],
  [
    'finds a value that YAML takes for something else',
    'flux/clusters/prod/cluster-settings.yaml',
    `'"on"'`,
    "'on'",
    'VOICE_INFERENCE would be no text as on',
  ],
  [
    'finds a cluster that lacks one',
    'flux/clusters/prod/cluster-settings.yaml',
    'REDIS_HOST',
    'REDIS_ADDRESS',
    'prod/cluster-settings.yaml has no REDIS_HOST',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
