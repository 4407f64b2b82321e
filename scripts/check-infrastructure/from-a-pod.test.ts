import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../start/places.ts';

const SCRIPTS = join(root, 'infrastructure/scripts');
const OWNER = 'postgresql://owner:hunter2@psql.example:5432/interview_buddy?sslmode=verify-full';
const REDIS = 'rediss://:s%2Fcret@redis.example:10000';
let place: string;

/** Stands for a program: writes down its arguments, does what it is told. */
function program(name: string, body: string): void {
  writeFileSync(join(place, name), `#!/bin/sh\nprintf '%s\\n' "$*" >>"${place}/${name}.said"\n${body}\n`, {
    mode: 0o755,
  });
}

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'from-a-pod-'));
  program('az', `case "$*" in *redis-url*) echo '${REDIS}' ;; *) echo '${OWNER}' ;; esac`);
  // Runs here what the pod would run.
  program('kubectl', 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"');
  program('psql', `cat >"${place}/psql.read"`);
  program('redis-cli', `case "$*" in *--scan*) printf '{ib}:a\\n{ib}:b\\n' ;; esac`);
});
afterEach(() => rmSync(place, { recursive: true }));

function run(script: string, args: string[], input = '') {
  return spawnSync(join(SCRIPTS, script), args, {
    input,
    encoding: 'utf8',
    env: { PATH: `${place}:${process.env['PATH']}` },
  });
}
const said = (name: string): string => readFileSync(join(place, `${name}.said`), 'utf8');

it('psql.sh reads a file as the owner, and tells the cluster no password', () => {
  const { status, stderr } = run('psql.sh', ['dev', '-v', 'account=a b'], 'SELECT 1;\nSELECT 2;\n');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(said('psql')).toBe(`${OWNER} -v ON_ERROR_STOP=1 -v account=a b -f -\n`);
  expect(readFileSync(join(place, 'psql.read'), 'utf8')).toBe('SELECT 1;\nSELECT 2;\n');
  expect(said('kubectl')).not.toContain('hunter2');
  expect(said('az')).toContain('--vault-name kv-ibuddy-dev --name migrations-database-url');
});

it('forget-bus.sh removes the keys of the bus as a user that Redis knows', () => {
  expect(run('forget-bus.sh', ['prod']).status).toBe(0);
  expect(said('redis-cli')).toContain('-u rediss://default:s%2Fcret@redis.example:10000 DEL {ib}:a {ib}:b\n');
  expect(said('kubectl')).not.toContain('cret@');
});

it.each(['psql.sh', 'forget-bus.sh'])('%s wants an environment', (script) => {
  expect(run(script, ['staging']).status).toBe(64);
});
