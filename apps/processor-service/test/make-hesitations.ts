// Makes recordings with known hesitations from speech synthesis (flite, festival, espeak-ng, sox, ffmpeg), to find the
// limits of the embedded engine with and to judge them on others. They are too large for the repository.
// Run with Node 24: node test/make-hesitations.ts FOLDER, then npm run bench -- transcription FOLDER/find (or FOLDER/judge)
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JUDGE, FIND, type Recording } from './hesitations-said.ts';
import { LEVEL, RATE, rendered, Truth } from './synthetic-speech.ts';

const PAUSES_MS = [500, 700, 450, 900, 600, 1_200];
const GAP_MS = 900;
/** Below the level of the voice: what is fainter is not heard as speech. */
const INAUDIBLE = 0.02;
const ROOM = ['gain', '-6', 'reverb', '30', '50', '40', 'remix', '1'];

const folder = process.argv[2];
if (!folder) throw new Error('Give the folder in which to write.');
const scratch = mkdtempSync(join(tmpdir(), 'hesitations-'));

/** A phrase by a voice as "flite:slt", "festival:kal_diphone" or "espeak:en-us:PITCH:WORDS-A-MINUTE". */
function speak(voice: string, text: string): Int16Array {
  const wav = join(scratch, 'phrase.wav');
  const [engine, name = '', pitch = '50', speed = '160'] = voice.split(':');
  if (engine === 'flite') execFileSync('flite', ['-voice', name, '-t', text, '-o', wav]);
  else if (engine === 'festival')
    execFileSync('text2wave', ['-eval', `(voice_${name})`, '-o', wav], { input: text });
  else execFileSync('espeak-ng', ['-v', name, '-p', pitch, '-s', speed, '-w', wav, text]);
  return rendered(wav);
}

function record(into: string, { name, lines, tempo = 1, room = false }: Recording): void {
  const parts: Int16Array[] = [];
  let length = 0;
  const add = (samples: Int16Array) => {
    parts.push(samples);
    length += samples.length;
  };
  const silence = (ms: number) => add(new Int16Array((ms * RATE) / 1000));
  const truth = new Truth();
  let phrasesSaid = 0;
  silence(500);
  lines.forEach(({ speaker, voice, phrases }) => {
    const heard = phrases.map((phrase, i) => {
      if (i > 0) silence(PAUSES_MS[(phrasesSaid += 1) % PAUSES_MS.length]!);
      const spoken = speak(voice, phrase);
      const loud = (sample: number) => Math.abs(sample) > LEVEL * INAUDIBLE;
      const seconds = (at: number) => (length + at) / RATE / tempo;
      const span = truth.addPhrase(phrase, speaker, {
        start: seconds(spoken.findIndex(loud)),
        end: seconds(spoken.findLastIndex(loud)),
      });
      add(spoken);
      return span;
    });
    truth.addTurn({ speaker }, heard);
    silence(GAP_MS);
  });
  const raw = join(scratch, 'all.raw');
  writeFileSync(
    raw,
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
  const effects = [...(tempo === 1 ? [] : ['tempo', String(tempo)]), ...(room ? ROOM : [])];
  const format = ['-t', 'raw', '-r', String(RATE), '-e', 'signed', '-b', '16', '-c', '1'];
  execFileSync('sox', ['-D', ...format, raw, join(into, `${name}.flac`), ...effects]);
  writeFileSync(join(into, `${name}.truth.json`), truth.toString());
  process.stdout.write(`${join(into, name)}: ${(length / RATE).toFixed(0)} s\n`);
}

for (const [half, recordings] of Object.entries({ find: FIND, judge: JUDGE })) {
  const into = join(folder, half);
  mkdirSync(into, { recursive: true });
  for (const recording of recordings) record(into, recording);
}
