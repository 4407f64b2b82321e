import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SAMPLE_RATE } from '../../../audio/pcm-file.js';
import type { EngineInput } from '../../engine.js';

const run = promisify(execFile);
const TIMEOUT_MS = 600_000;

/** The sound that an engine is sent: mono Opus in Ogg of the channel that is meant. */
export async function channelAudio({
  pcm,
  channel,
  opusPath,
  signal,
}: EngineInput): Promise<Uint8Array<ArrayBuffer>> {
  if (channel === 'mix') return new Uint8Array(await readFile(opusPath));
  const directory = await mkdtemp(join(tmpdir(), 'channel-'));
  try {
    const target = join(directory, 'channel.ogg');
    const input = ['-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', '2', '-i', pcm.path];
    const only = ['-af', `pan=mono|c0=c${channel}`, '-c:a', 'libopus', '-b:a', '48k'];
    await run('ffmpeg', ['-nostdin', '-v', 'error', ...input, ...only, target], {
      signal,
      timeout: TIMEOUT_MS,
    });
    return new Uint8Array(await readFile(target));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
