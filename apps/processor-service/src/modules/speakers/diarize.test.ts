import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PANEL, TWO_VOICES } from '../../recording.test-helper.js';
import { measure } from '../audio/measure.js';
import { assembleTurns, giveWords } from './assemble-turns.js';
import { diarize } from './diarize.js';
import { decideRoles } from './roles.js';

const folder = mkdtempSync(join(tmpdir(), 'voices-'));
afterAll(() => rmSync(folder, { recursive: true }));

const span = z.object({
  start: z.number(),
  end: z.number(),
  speaker: z.string(),
  person: z.string().default(''),
});
const truthFile = z.object({ turns: z.array(span), words: z.array(span.extend({ w: z.string() })) });

/** Who speaks in a recording whose words are known, beside who really does. */
function listen(
  recording: string,
  filter = 'anull',
  keep: (turn: z.infer<typeof span>) => boolean = () => true,
) {
  const truth = truthFile.parse(JSON.parse(readFileSync(recording.replace('.ogg', '.truth.json'), 'utf8')));
  const turns = truth.turns.filter(keep);
  const kept = turns.map(({ start, end }) => `between(t,${start},${end})`).join('+');
  const path = join(folder, 'sound.pcm');
  const filters = `volume='${kept}':eval=frame,${filter}`;
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    recording,
    '-af',
    filters,
    '-ac',
    '1',
    '-ar',
    '16000',
    '-f',
    's16le',
    path,
  ]);
  const pcm = { path, channels: 1 } as const;
  const words = truth.words
    .filter(({ start }) => turns.some((turn) => turn.start <= start && turn.end > start))
    .map(({ w, start, end }) => ({
      text: w,
      startMs: start * 1000,
      endMs: end * 1000,
      confidence: 1,
      speaker: null,
    }));
  const found = diarize(pcm, 'mix', measure(pcm, 'mix').speech, words);
  const heard = assembleTurns(giveWords(words, found.spans));
  return { ...found, heard, roles: decideRoles(heard), truth: turns };
}

const voicesOf = (turns: readonly { speakerId: string }[]) => turns.map(({ speakerId }) => speakerId);

describe('diarize', { timeout: 60_000 }, () => {
  it('tells the three of a panel apart, and who of them is asked', () => {
    const { speakers, confidence, heard, roles, truth } = listen(PANEL);
    expect(speakers).toBe(3);
    expect(confidence).toBeGreaterThan(0.5);
    expect(voicesOf(heard)).toEqual(['s0', 's1', 's2', 's1', 's0', 's1', 's2', 's1']);
    expect(truth.map(({ person }) => person)).toEqual([
      'slt',
      'rms',
      'awb',
      'rms',
      'slt',
      'rms',
      'awb',
      'rms',
    ]);
    expect(roles.map(({ role }) => role)).toEqual(['interviewer', 'candidate', 'interviewer']);
  });

  it('hears two where one of the panel is silent', () => {
    const { speakers, heard } = listen(PANEL, 'anull', ({ person }) => person !== 'awb');
    expect(speakers).toBe(2);
    expect(new Set(voicesOf(heard)).size).toBe(2);
  });

  it('hears two where two are', () => {
    const { speakers, heard } = listen(TWO_VOICES);
    expect(speakers).toBe(2);
    expect(voicesOf(heard)).toEqual(['s0', 's1', 's0', 's1']);
  });

  it.each(['slt', 'rms', 'awb'])('hears one where only %s is left', (person) => {
    expect(listen(PANEL, 'anull', (turn) => turn.person === person).speakers).toBe(1);
  });

  it('hears one in a person alone whose voice goes up and down', () => {
    const varying = 'vibrato=f=0.15:d=0.4,aecho=0.8:0.6:40:0.3';
    expect(listen(PANEL, varying, ({ speaker }) => speaker === 'candidate').speakers).toBe(1);
  });

  it('warns rather than invents where noise covers the voices', () => {
    const noise = 'aeval=val(0)+0.02*(random(0)-0.5)';
    const { speakers, confidence } = listen(PANEL, noise);
    expect(speakers === 3 || confidence < 0.5).toBe(true);
  });
});
