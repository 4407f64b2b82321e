import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { postgresHome } from './postgres-home.ts';

test('an ordinary user keeps the data in the data folder, which is there before initdb runs in it', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-home-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  const home = postgresHome(dataDir, '/programs');
  expect(home).toEqual({ programs: '/programs', folder: join(dataDir, 'postgres') });
  expect(existsSync(home.folder)).toBe(true);
});
