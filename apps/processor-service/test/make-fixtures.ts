// Makes test/fixtures/two-voices.ogg and its truth from speech synthesis (flite, ffmpeg), and phone.amr of it (sox).
// Run with Node 24: node test/make-fixtures.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RATE = 16_000;
const LEVEL = 3_000;
const FRAME = RATE / 100;
/** Below its own level; the synthesis leaves up to 0.2 s of murmur around a phrase that nobody hears as speech. */
const INAUDIBLE_DB = 35;

interface Line {
  speaker: 'interviewer' | 'candidate';
  /** Phrases with a pause of pauseMs between them. */
  phrases: string[];
}

const VOICES = { interviewer: 'slt', candidate: 'rms' } as const;
const LINES: Line[] = [
  {
    speaker: 'interviewer',
    phrases: ['Thanks for coming in.', 'Tell me about a project that you are proud of.'],
  },
  {
    speaker: 'candidate',
    phrases: [
      'Sure.',
      'Um, last year I moved our reports to a new system.',
      'My task was to plan the work, and uh, I wrote most of the code.',
      'In the end the reports were ready two hours earlier.',
    ],
  },
  { speaker: 'interviewer', phrases: ['What would you do differently next time?'] },
  { speaker: 'candidate', phrases: ['I would talk to the users first.', 'Um, they knew what was missing.'] },
];
const PAUSE_MS = 600;
const GAP_MS = 900;

const scratch = mkdtempSync(join(tmpdir(), 'fixtures-'));

function speak(voice: string, text: string): Int16Array {
  const wav = join(scratch, 'phrase.wav');
  execFileSync('flite', ['-voice', voice, '-t', text, '-o', wav]);
  const raw = execFileSync('ffmpeg', [
    '-v',
    'error',
    '-i',
    wav,
    '-ac',
    '1',
    '-ar',
    String(RATE),
    '-f',
    's16le',
    '-',
  ]);
  const samples = new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  const first = samples.findIndex((sample) => Math.abs(sample) > 40);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > 40);
  const spoken = samples.subarray(first, last + 1);
  const level = Math.sqrt(spoken.reduce((sum, sample) => sum + sample * sample, 0) / spoken.length);
  return spoken.map((sample) => Math.max(-32768, Math.min(32767, Math.round((sample * LEVEL) / level))));
}

/** Seconds from the start of the phrase between which it can be heard, in frames of 10 ms. */
function audible(phrase: Int16Array): { from: number; to: number } {
  const least = LEVEL * 10 ** (-INAUDIBLE_DB / 20);
  const heard = Array.from({ length: Math.ceil(phrase.length / FRAME) }, (_, i) => {
    const frame = phrase.subarray(i * FRAME, (i + 1) * FRAME);
    return Math.sqrt(frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length) >= least;
  });
  return { from: (heard.indexOf(true) * FRAME) / RATE, to: ((heard.lastIndexOf(true) + 1) * FRAME) / RATE };
}

const samples: number[] = new Array<number>(RATE / 2).fill(0);
const truth = { words: [] as object[], turns: [] as object[], pauses: [] as object[] };
const now = () => samples.length / RATE;
const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000;
const silence = (ms: number) => samples.push(...new Array<number>((ms * RATE) / 1000).fill(0));
let heardUntil: number | undefined;
LINES.forEach(({ speaker, phrases }, line) => {
  const heard = phrases.map((phrase, i) => {
    if (i > 0) silence(PAUSE_MS);
    const spoken = speak(VOICES[speaker], phrase);
    const { from, to } = audible(spoken);
    const [start, end] = [rounded(now() + from), rounded(now() + to)];
    samples.push(...spoken);
    if (heardUntil !== undefined) truth.pauses.push({ start: heardUntil, end: start });
    heardUntil = end;
    for (const w of phrase.toLowerCase().match(/[a-z']+/g) ?? []) {
      truth.words.push({ w, start, end, speaker, filler: w === 'um' || w === 'uh' });
    }
    return { start, end };
  });
  truth.turns.push({ speaker, start: heard[0]!.start, end: heard.at(-1)!.end });
  if (line < LINES.length - 1) silence(GAP_MS);
});
samples.push(...new Array<number>(RATE / 2).fill(0));

const raw = join(scratch, 'all.pcm');
writeFileSync(raw, Int16Array.from(samples));
const target = new URL('./fixtures/two-voices.ogg', import.meta.url).pathname;
execFileSync('ffmpeg', [
  '-v',
  'error',
  '-y',
  '-f',
  's16le',
  '-ar',
  String(RATE),
  '-ac',
  '1',
  '-i',
  raw,
  '-c:a',
  'libopus',
  '-b:a',
  '32k',
  '-bitexact',
  target,
]);
writeFileSync(new URL('./fixtures/two-voices.truth.json', import.meta.url), `${JSON.stringify(truth)}\n`);
process.stdout.write(`${readFileSync(target).length} bytes, ${now().toFixed(1)} s\n`);

// As phones record: AMR, which leaves out silence. Debian's ffmpeg reads it and cannot write it.
const phone = join(scratch, 'phone.wav');
execFileSync('ffmpeg', ['-v', 'error', '-t', '12', '-i', target, '-ar', '8000', '-ac', '1', phone]);
execFileSync('sox', [
  phone,
  '-t',
  'amr-nb',
  '-C',
  '7',
  new URL('./fixtures/phone.amr', import.meta.url).pathname,
]);
