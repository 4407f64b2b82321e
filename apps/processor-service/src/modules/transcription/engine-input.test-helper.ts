import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TWO_VOICES } from '../../recording.test-helper.js';
import type { EngineInput } from './engine.js';

let pcm: string | undefined;

/** The two-voice fixture as an engine gets it: 8 s of speech of it. */
export function engineInput(changes: Partial<EngineInput> = {}): EngineInput {
  pcm ??= decode();
  return {
    pcm: { path: pcm, channels: 1 },
    channel: 'mix',
    opusPath: TWO_VOICES,
    durationMs: 29_500,
    speech: [
      { startMs: 500, endMs: 1_900 },
      { startMs: 2_500, endMs: 5_600 },
      { startMs: 7_300, endMs: 10_300 },
    ],
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...changes,
  };
}

function decode(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'engine-')), 'audio.pcm');
  execFileSync('ffmpeg', ['-v', 'error', '-i', TWO_VOICES, '-ac', '1', '-ar', '16000', '-f', 's16le', path]);
  return path;
}
