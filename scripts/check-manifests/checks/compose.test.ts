import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './compose.ts';

const TIMEOUT_MS = 120_000;

test('finds nothing in the tree as it is', { timeout: TIMEOUT_MS }, async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'finds a key that the app does not know',
    'docker-compose.yml',
    'LOG_LEVEL: info',
    'LOGLEVEL: info',
    'web gets LOGLEVEL',
  ],
  [
    'finds a setting that is missing',
    'docker-compose.yml',
    /      SMTP_URL: .*\n/,
    '',
    'notification-service would not start: SMTP_URL',
  ],
  [
    'finds a port that is open to the network',
    'docker-compose.yml',
    '127.0.0.1:8080:8080',
    '8080:8080',
    'front-door opens 8080:8080 to the network',
  ],
  [
    'finds an image that would be asked from a registry',
    'docker-compose.yml',
    /    # Built above.*\n    pull_policy: never\n/,
    '',
    'migrations would ask a registry for interview-buddy/upload-service',
  ],
  [
    'finds a health that nobody asks',
    'docker-compose.yml',
    /    healthcheck:\n      test: \[CMD, redis-cli, ping\]\n.*\n.*\n/,
    '',
    'waits until redis is healthy, which nobody asks it',
  ],
  [
    'finds a step that never ends',
    'docker-compose.yml',
    "restart: 'no'",
    'restart: unless-stopped',
    'waits until migrations is done, which starts again',
  ],
  [
    'finds a folder that is not there',
    'docker-compose.yml',
    './docker/front-door:',
    './docker/door:',
    'mounts ./docker/door',
  ],
])('%s', { timeout: TIMEOUT_MS }, async (_, file, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
