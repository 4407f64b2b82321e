import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../start/places.ts';

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'image-version-'));
  git('init', '--quiet');
  commit();
});
afterEach(() => rmSync(place, { recursive: true }));

function git(...args: string[]): void {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: place, stdio: 'pipe' });
}

function commit(): void {
  git('commit', '--quiet', '--allow-empty', '--message', 'x');
}

function version(...args: string[]): string {
  const { stdout } = spawnSync(join(root, 'infrastructure/scripts/image-version.sh'), args, {
    cwd: place,
    encoding: 'utf8',
  });
  return stdout.trim();
}

it('is a version before the first release', () => expect(version('7')).toBe('0.0.1-main.7'));

it('is the release on its tag, and before the next one after it', () => {
  git('tag', 'v1.2.9');
  expect(version('8')).toBe('1.2.9');
  commit();
  git('tag', 'nightly');
  expect(version('9')).toBe('1.2.10-main.9');
});

it('wants a number', () => expect(version('main')).toBe(''));
