import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './images.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds an image that runs as root',
    'apps/upload-service/Dockerfile',
    'USER 1000:1000',
    'USER 0:0',
    'runs as another user than root',
  ],
  [
    'finds a package that is not in the image',
    'apps/upload-service/Dockerfile',
    /COPY --from=built \/src\/packages\/event-bus.*\n/,
    '',
    'has all packages',
  ],
  [
    'finds another turbo than the one of the lockfile',
    'apps/web/Dockerfile',
    /turbo@[\d.]+/,
    'turbo@1.0.0',
    'prunes to @interview-buddy/web',
  ],
  [
    'finds an app that is not built',
    'docker/bake.json',
    '"web": {',
    '"wep": {',
    'docker/bake.json builds no web.',
  ],
  [
    'finds an image of another app',
    'manifests/base/web/deployment.yaml',
    'image: interview-buddy/web',
    'image: interview-buddy/upload-service',
    'not the image of the app',
  ],
  [
    'finds an image without a version',
    'manifests/local/foundation/redis.yaml',
    'redis:7.4-bookworm',
    'redis',
    'of which nobody knows the version',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
