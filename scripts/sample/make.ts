// Makes apps/web/public/sample/interview.m4a: two synthetic voices in a room with a little noise.
// Needs flite and ffmpeg. The result is committed; run this again only when script.ts changes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lines, type Line } from './script.ts';

const sampleRate = 16_000;
const target = fileURLToPath(new URL('../../apps/web/public/sample/interview.m4a', import.meta.url));
const voices: Record<Line['speaker'], { voice: string; stretch: number; gain: number }> = {
  interviewer: { voice: 'rms', stretch: 0.98, gain: 0.8 },
  candidate: { voice: 'slt', stretch: 1.02, gain: 1 },
};
const folder = mkdtempSync(join(tmpdir(), 'interview-buddy-sample-'));

/** 16-bit mono samples of one phrase, without the silence that the voice adds at both ends. */
function speak(speaker: Line['speaker'], text: string): Int16Array {
  const { voice, stretch } = voices[speaker];
  const file = join(folder, 'phrase.wav');
  execFileSync('flite', [
    ...['-voice', voice, '--setf', `duration_stretch=${stretch}`, '-t', text, '-o', file],
  ]);
  const bytes = readFileSync(file);
  const start = bytes.indexOf('data') + 8;
  const samples = new Int16Array(
    bytes.buffer.slice(bytes.byteOffset + start, bytes.byteOffset + bytes.length),
  );
  const loud = (sample: number): boolean => Math.abs(sample) > 250;
  const margin = sampleRate * 0.03;
  return samples.slice(Math.max(0, samples.findIndex(loud) - margin), samples.findLastIndex(loud) + margin);
}

/** A fixed sequence, so that the same script gives the same file. */
function noiseSource(): () => number {
  let state = 0x2f6e2b1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const silence = (ms: number): Int16Array => new Int16Array(Math.round((ms * sampleRate) / 1000));

function audioOf(line: Line): Int16Array[] {
  const pieces = line.text.replace(/\s+/g, ' ').split(/\[(\d+)\]/);
  const audio = pieces.map((piece, index) => {
    if (index % 2 === 1) return silence(Number(piece));
    const { gain } = voices[line.speaker];
    return speak(line.speaker, piece.trim()).map((sample) => sample * gain);
  });
  return [...audio, silence(line.gap)];
}

const pieces = [silence(800), ...lines.flatMap(audioOf)];
const noise = noiseSource();
let room = 0;
const samples = Int16Array.from(
  pieces.flatMap((piece) => [...piece]),
  (sample) => {
    // Brown-ish noise about 45 dB below the voices: a fan somewhere.
    room = 0.92 * room + noise() * 9;
    return Math.max(-32_768, Math.min(32_767, Math.round(sample + room)));
  },
);
const raw = join(folder, 'interview.raw');
writeFileSync(raw, new Uint8Array(samples.buffer));
execFileSync('ffmpeg', [
  ...[
    '-nostdin',
    '-loglevel',
    'error',
    '-y',
    '-f',
    's16le',
    '-ar',
    String(sampleRate),
    '-ac',
    '1',
    '-i',
    raw,
  ],
  ...['-c:a', 'aac', '-b:a', '48k', '-movflags', '+faststart', '-map_metadata', '-1', '-fflags', '+bitexact'],
  ...['-flags:a', '+bitexact', target],
]);
rmSync(folder, { recursive: true });
const seconds = Math.round(samples.length / sampleRate);
process.stdout.write(`${target}: ${seconds} s, ${Math.round(statSync(target).size / 1024)} KiB\n`);
