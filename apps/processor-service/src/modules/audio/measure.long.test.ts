import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { TWO_VOICES } from '../../recording.test-helper.js';
import { measure } from './measure.js';

const folder = mkdtempSync(join(tmpdir(), 'long-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CLIP_MS = 29_500;
const MOST_CPU_SECONDS = 120;
const MOST_GROWTH_MB = 250;

function looped(seconds: number): string {
  const path = join(folder, `${seconds}.pcm`);
  const loop = ['-stream_loop', '-1', '-i', TWO_VOICES, '-t', String(seconds)];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...loop, '-ac', '1', '-ar', '16000', '-f', 's16le', path]);
  return path;
}

it('two hours are measured in 120 s of one core, in memory that holds little more than the tracks', () => {
  const before = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const { durationMs, speech, tracks } = measure({ path: looped(7_200), channels: 1 }, 'mix');
  const { user, system } = process.cpuUsage(cpu);
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  const seconds = (user + system) / 1e6;
  process.stdout.write(`measured in ${seconds.toFixed(0)} s of CPU, ${grown.toFixed(0)} MB\n`);
  expect(durationMs).toBe(7_200_000);
  expect(tracks.levelDb).toHaveLength(720_000);
  expect(speech.length).toBeGreaterThan((7_200_000 / CLIP_MS) * 7);
  expect(seconds).toBeLessThan(MOST_CPU_SECONDS);
  expect(grown).toBeLessThan(MOST_GROWTH_MB);
}, 900_000);
