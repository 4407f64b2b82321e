import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleFile } from './sample.ts';

/** A folder of recordings made for one test file. */
export class Recordings {
  private readonly folder = mkdtempSync(join(tmpdir(), 'interview-buddy-recordings-'));

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async make(name: string, args: readonly string[]): Promise<string> {
    const file = this.path(name);
    await promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args, file]);
    return file;
  }

  /** A stretch of the sample, in which both voices are heard. */
  excerpt(name: string, seconds: number, start = 0): Promise<string> {
    return this.make(name, [...part(seconds, start), '-ac', '1']);
  }

  /** The same at about 380 kB a second: long to send and short to listen to. */
  heavy(name: string, seconds: number, start = 0): Promise<string> {
    return this.make(name, [...part(seconds, start), '-ac', '1', '-ar', '96000', '-c:a', 'pcm_s32le']);
  }

  video(name: string, seconds: number, sound: readonly string[] | null): Promise<string> {
    const picture = ['-f', 'lavfi', '-t', String(seconds), '-i', 'testsrc=size=160x120:rate=5'];
    const track = sound ? [...sound, '-map', '0:v', '-map', '1:a', '-c:a', 'aac', '-shortest'] : [];
    return this.make(name, [...picture, ...track, '-c:v', 'mpeg4', '-movflags', '+faststart']);
  }

  async truncatedVideo(name: string, seconds: number): Promise<string> {
    const file = await this.video(name, seconds, part(seconds, 0));
    truncateSync(file, Math.floor(readFileSync(file).length * 0.6));
    return file;
  }

  /** Takes no place on the disk. */
  sparse(name: string, size: number): string {
    const file = this.text(name, '');
    truncateSync(file, size);
    return file;
  }

  text(name: string, content: string): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }
}

export function part(seconds: number, start: number): string[] {
  return ['-ss', String(start), '-t', String(seconds), '-i', sampleFile];
}
