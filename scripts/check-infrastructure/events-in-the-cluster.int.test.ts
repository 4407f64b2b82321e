import {
  createTestDatabase,
  testRedisPrefix,
  testServers,
  type TestDatabase,
} from '@interview-buddy/shared-utils/testing';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../start/places.ts';

let database: TestDatabase;
let bin: string;

beforeAll(async () => {
  // As in an image, the packages are read as they are built.
  const packages = ['event-bus', 'prisma-client'].map((name) => `--filter=@interview-buddy/${name}`);
  execFileSync(join(root, 'node_modules/.bin/turbo'), ['run', 'build', ...packages], {
    cwd: root,
    stdio: 'ignore',
  });
  database = await createTestDatabase();
  bin = mkdtempSync(join(tmpdir(), 'kubectl-'));
  // Stands for kubectl exec: what follows -- runs with what it gets on stdin, where a pod has the app.
  writeFileSync(
    join(bin, 'kubectl'),
    `#!/bin/sh
while [ "$1" != -- ]; do shift; done
shift 2
cd "${root}/apps/upload-service"
exec "${process.execPath}" "$@"
`,
  );
  chmodSync(join(bin, 'kubectl'), 0o755);
}, 180_000);
afterAll(async () => {
  rmSync(bin, { recursive: true });
  await database.drop();
});

function events(...args: string[]) {
  return spawnSync(join(root, 'infrastructure/scripts/events.sh'), args, {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${bin}:${process.env['PATH']}`,
      DATABASE_URL: database.url,
      REDIS_URL: testServers().redisUrl,
      EVENTS_PREFIX: testRedisPrefix(),
    },
  });
}

it('tells how the bus stands', () => {
  const { stdout, stderr, status } = events('status');
  expect(stderr).toBe('');
  expect(stdout).toContain('outbox: 0 waiting');
  expect(status).toBe(0);
});

it('redrives nothing where nothing is dead, and says so for an id that is not there', () => {
  expect(events('redrive').stdout).toContain('0 redriven, 0 started anew, 0 already gone');
  expect(events('redrive', '--id', 'nobody').status).toBe(1);
});
