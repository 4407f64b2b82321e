import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './flux.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a step that waits for nothing that exists',
    'flux/clusters/dev/apps.yaml',
    'name: configs',
    'name: config',
    'foundation waits for config, which is not there',
  ],
  [
    'finds apps that do not wait for the migrations',
    'flux/clusters/prod/apps.yaml',
    '- name: migrations\n  sourceRef',
    '- name: foundation\n  sourceRef',
    'does not wait for ./manifests/prod/migrations',
  ],
  [
    'finds a circle',
    'flux/clusters/dev/infrastructure.yaml',
    '  path: ./flux/infrastructure/controllers',
    '  dependsOn:\n    - name: configs\n  path: ./flux/infrastructure/controllers',
    'controllers waits for ever',
  ],
  [
    'finds a path that is not there',
    'flux/clusters/dev/infrastructure.yaml',
    './flux/infrastructure/images',
    './flux/images',
    'applies ./flux/images, which is not there',
  ],
  [
    'finds a promotion without a pull request',
    'flux/clusters/prod/image-automation.yaml',
    'branch: promote-prod',
    'branch: main',
    'promoted without a pull request',
  ],
  [
    'finds an image that nothing updates',
    'manifests/prod/kustomization.yaml',
    ':web:tag',
    ':wep:tag',
    'the image of web has no marker',
  ],
  [
    'finds a source that is not there',
    'flux/clusters/dev/image-policies.yaml',
    /imageRepositoryRef:\n    name: web/,
    'imageRepositoryRef:\n    name: wep',
    'takes from ImageRepository wep',
  ],
  [
    'finds another state than that of the first apply',
    'flux/infrastructure/terraform.yaml',
    '${STATE_STORAGE_ACCOUNT}',
    'elsewhere',
    'keeps its state elsewhere',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
