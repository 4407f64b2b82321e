import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SAMPLE_RATE } from '../../../audio/pcm-file.js';
import type { TimeSpan } from '../../../audio/time-span.js';
import type { EngineInput } from '../../engine.js';

const run = promisify(execFile);
const TIMEOUT_MS = 600_000;

/**
 * The sound that an engine is sent: mono Opus in Ogg of the channel that is meant, or of a part of it.
 * Times of a part begin at its start.
 */
export async function channelAudio(
  { pcm, channel, opusPath, signal }: EngineInput,
  part?: TimeSpan,
): Promise<Uint8Array<ArrayBuffer>> {
  if (channel === 'mix' && !part) return new Uint8Array(await readFile(opusPath));
  const directory = await mkdtemp(join(tmpdir(), 'channel-'));
  try {
    const target = join(directory, 'channel.ogg');
    const within = part
      ? ['-ss', String(part.startMs / 1000), '-t', String((part.endMs - part.startMs) / 1000)]
      : [];
    const input = ['-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', String(pcm.channels), ...within];
    const only = channel === 'mix' ? ['-ac', '1'] : ['-af', `pan=mono|c0=c${channel}`];
    const opus = ['-c:a', 'libopus', '-b:a', '48k', target];
    await run('ffmpeg', ['-nostdin', '-v', 'error', ...input, '-i', pcm.path, ...only, ...opus], {
      signal,
      timeout: TIMEOUT_MS,
    });
    return new Uint8Array(await readFile(target));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
