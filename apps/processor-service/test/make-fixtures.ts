// Makes test/fixtures/two-voices.ogg, panel.ogg and their truth from speech synthesis (flite, ffmpeg), and phone.amr (sox).
// Run with Node 24: node test/make-fixtures.ts && prettier --write test/fixtures
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEVEL, RATE, rendered, Truth } from './synthetic-speech.ts';

const FRAME = RATE / 100;
/** Below its own level; the synthesis leaves up to 0.2 s of murmur around a phrase that nobody hears as speech. */
const INAUDIBLE_DB = 35;

interface Line {
  speaker: 'interviewer' | 'candidate';
  /** A voice of flite. */
  voice: string;
  /** Phrases with a pause of PAUSE_MS between them. */
  phrases: string[];
}

const says =
  (speaker: Line['speaker'], voice: string) =>
  (...phrases: string[]): Line => ({ speaker, voice, phrases });

const asks = says('interviewer', 'slt');
const answers = says('candidate', 'rms');
const TWO_VOICES: Line[] = [
  asks('Thanks for coming in.', 'Tell me about a project that you are proud of.'),
  answers(
    'Sure.',
    'Um, last year I moved our reports to a new system.',
    'My task was to plan the work, and uh, I wrote most of the code.',
    'In the end the reports were ready two hours earlier.',
  ),
  asks('What would you do differently next time?'),
  answers('I would talk to the users first.', 'Um, they knew what was missing.'),
];

const asksToo = says('interviewer', 'awb');
const PANEL: Line[] = [
  asks('Welcome, and thank you for taking the time.', 'Tell us about the work that you do now.'),
  answers(
    'Um, I plan the deliveries of a bakery with forty shops.',
    'My team has five people, and we start at three in the morning.',
  ),
  asksToo('I look after the drivers here.', 'Tell me about a time when a delivery went wrong.'),
  answers(
    'Last winter a road was closed by snow.',
    'I called the shops, uh, and I sent two small cars around the hill.',
    'In the end only one shop opened late.',
  ),
  asks('How do you decide what is done first', 'when everything seems urgent?'),
  answers('I ask what happens if it waits.', 'Then I make a list, and I tell everybody what is on it.'),
  asksToo('One more question from my side.', 'What would you change if you could start again tomorrow?'),
  answers('I would learn to say no.', 'Um, I took on too much in my first year.'),
];
const PAUSE_MS = 600;
const GAP_MS = 900;

const scratch = mkdtempSync(join(tmpdir(), 'fixtures-'));

function speak(voice: string, text: string): Int16Array {
  const wav = join(scratch, 'phrase.wav');
  execFileSync('flite', ['-voice', voice, '-t', text, '-o', wav]);
  return rendered(wav);
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

/** Writes NAME.ogg and NAME.truth.json; gives the path of the recording. */
function record(name: string, lines: readonly Line[]): string {
  const samples: number[] = new Array<number>(RATE / 2).fill(0);
  const truth = new Truth();
  const now = () => samples.length / RATE;
  const silence = (ms: number) => samples.push(...new Array<number>((ms * RATE) / 1000).fill(0));
  lines.forEach(({ speaker, voice, phrases }, line) => {
    const heard = phrases.map((phrase, i) => {
      if (i > 0) silence(PAUSE_MS);
      const spoken = speak(voice, phrase);
      const { from, to } = audible(spoken);
      const span = truth.addPhrase(phrase, speaker, { start: now() + from, end: now() + to });
      samples.push(...spoken);
      return span;
    });
    truth.addTurn({ speaker, person: voice }, heard);
    if (line < lines.length - 1) silence(GAP_MS);
  });
  silence(500);
  const raw = join(scratch, 'all.pcm');
  writeFileSync(raw, Int16Array.from(samples));
  const target = new URL(`./fixtures/${name}.ogg`, import.meta.url).pathname;
  const format = ['-f', 's16le', '-ar', String(RATE), '-ac', '1'];
  const opus = ['-c:a', 'libopus', '-b:a', '32k', '-bitexact'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...format, '-i', raw, ...opus, target]);
  writeFileSync(new URL(`./fixtures/${name}.truth.json`, import.meta.url), truth.toString());
  process.stdout.write(`${name}: ${readFileSync(target).length} bytes, ${now().toFixed(1)} s\n`);
  return target;
}

const twoVoices = record('two-voices', TWO_VOICES);
record('panel', PANEL);

// As phones record: AMR, which leaves out silence. Debian's ffmpeg reads it and cannot write it.
const phone = join(scratch, 'phone.wav');
execFileSync('ffmpeg', ['-v', 'error', '-t', '12', '-i', twoVoices, '-ar', '8000', '-ac', '1', phone]);
execFileSync('sox', [
  phone,
  '-t',
  'amr-nb',
  '-C',
  '7',
  new URL('./fixtures/phone.amr', import.meta.url).pathname,
]);
