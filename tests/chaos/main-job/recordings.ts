import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleFile } from '../../e2e/sample.ts';

/** A stretch of the sample: other bytes for every start, so that no two count as the same recording. */
export async function excerpt(folder: string, startSeconds: number, seconds: number): Promise<string> {
  const file = join(folder, `excerpt-${startSeconds}.wav`);
  const cut = ['-ss', String(startSeconds), '-t', String(seconds), '-i', sampleFile];
  await promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...cut, '-ac', '1', file]);
  return file;
}
