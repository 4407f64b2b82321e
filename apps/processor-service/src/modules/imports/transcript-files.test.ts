import { afterAll, describe, expect, it } from 'vitest';
import { ImportProblem } from './imported-cue.js';
import { TranscriptFiles } from './transcript-files.js';

const files = new TranscriptFiles();
afterAll(() => files.onApplicationShutdown());

describe('TranscriptFiles', { timeout: 60_000 }, () => {
  it('reads a file', async () => {
    const { format, cues } = await files.read(Buffer.from('Ann: Tell me.\nBob: I built it.\n'));
    expect([format, cues.map(({ speaker }) => speaker)]).toEqual(['text', ['Ann', 'Bob']]);
  });

  it('says where a file is wrong', async () => {
    const broken = files.read(Buffer.from('1\n00:00:01,000 --> later\nHello\n'));
    await expect(broken).rejects.toMatchObject({ line: 2, name: 'ImportProblem' });
  });

  it('keeps nobody waiting while it reads millions of tags', async () => {
    const cue = 'WEBVTT\n\n00:01.000 --> 00:02.000\n';
    const file = Buffer.from(`${cue}${'<v Ann>x<v Bob>y'.repeat(300_000)}\n`);
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 10);
    await expect(files.read(file)).rejects.toBeInstanceOf(ImportProblem);
    clearInterval(others);
    // Read in this thread, nobody else gets a turn until it is done.
    expect(turns).toBeGreaterThan(20);
  });
});
