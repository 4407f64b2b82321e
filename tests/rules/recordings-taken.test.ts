import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RECORDING_ENDINGS, SNIFF_BYTES, sniffRecording } from '@interview-buddy/shared-utils/recordings';
import { afterAll, describe, expect, test } from 'vitest';
import { probe } from '../../apps/processor-service/src/modules/media/probe.ts';
import { refusalOf } from '../../apps/web/src/features/upload/check-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'taken-'));
afterAll(() => rmSync(folder, { recursive: true }));
const phone = new URL('../../apps/processor-service/test/fixtures/phone.amr', import.meta.url);
const SOUND = ['-f', 'lavfi', '-i', 'sine=330:d=1'];

/** What ffmpeg cannot write here, or would name otherwise. */
const MADE: Partial<Record<string, (path: string) => void>> = {
  amr: (path) => copyFileSync(phone, path),
  awb: (path) => writeFileSync(path, wideSpeech(50)),
  '3gp': (path) => ffmpeg(path, [...SOUND, '-c:a', 'aac']),
  asf: (path) => ffmpeg(path, [...SOUND, '-c:a', 'wmav2']),
  mts: (path) => ffmpeg(path, [...SOUND, '-f', 'mpegts', '-mpegts_m2ts_mode', '1']),
  mpg: (path) => ffmpeg(path, [...SOUND, '-c:a', 'mp2', '-f', 'mpeg']),
  flv: (path) => ffmpeg(path, [...SOUND, '-c:a', 'aac']),
};

function ffmpeg(path: string, args: readonly string[]): void {
  execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args, path]);
}

/** Frames of the lowest rate: a byte of head, then 17. */
function wideSpeech(frames: number): Buffer {
  const frame = Buffer.concat([Buffer.from([0x04]), Buffer.alloc(17, 0x5a)]);
  return Buffer.concat([Buffer.from('#!AMR-WB\n'), ...Array.from({ length: frames }, () => frame)]);
}

describe('what is taken', () => {
  test.each(RECORDING_ENDINGS)(
    '.%s: by the browser, at the door and by the transcription',
    async (ending) => {
      const path = join(folder, `talk.${ending}`);
      (MADE[ending] ?? ((file) => ffmpeg(file, SOUND)))(path);
      const bytes = readFileSync(path);
      expect(sniffRecording(bytes.subarray(0, SNIFF_BYTES))).not.toBeNull();
      expect(await refusalOf(new File([bytes], `talk.${ending}`))).toBeNull();
      expect((await probe(path, new AbortController().signal)).audioTracks).toHaveLength(1);
    },
  );

  test.each([
    ['au', '.snd\0\0\0\x18'],
    ['mid', 'MThd\0\0\0\x06'],
    ['m3u8', '#EXTM3U\n#EXTINF:10,\ntalk.mp3\n'],
  ])('.%s: neither by the browser nor at the door', async (ending, start) => {
    const bytes = Buffer.from(start.padEnd(2_000, '\0'), 'latin1');
    expect(sniffRecording(bytes)).toBeNull();
    expect(await refusalOf(new File([bytes], `talk.${ending}`))).toMatch(
      /export the recording as one of them/,
    );
  });
});
