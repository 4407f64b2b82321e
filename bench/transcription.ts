// How true transcripts are to what was said, and how fast: npm run bench -- transcription [--processes 1] [folder …]
// A folder holds NAME.flac (or .ogg) beside NAME.truth.json. Without one: the shared material and the project's own.
import '../eval/lib/from-source.ts';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Truth } from './transcription/scores.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { processes: { type: 'string' }, words: { type: 'boolean' } },
});
const { createPipeline } = await import('./transcription/pipeline.ts');
const { scoreTranscript } = await import('./transcription/scores.ts');
const { PeakMemory } = await import('./transcription/peak-memory.ts');

const LONGEST_SHARE = 1.5;
const root = resolve(import.meta.dirname, '..');
const standard = [join(root, '../shared/material'), join(root, 'apps/processor-service/test/fixtures')];
const folders = positionals.length > 0 ? positionals : standard;
const processes = Number(values.processes ?? availableParallelism());
const { pipeline, close } = createPipeline(processes);
const memory = new PeakMemory();
/** Of each recording, as shares of its length. */
const speeds: number[] = [];

process.stdout.write(`pocketsphinx (basic accuracy), ${processes} processes\n`);
process.stdout.write(
  'recording                  WER %  um/uh  false/min  word ms  pauses  edge ms  voices  DER %  roles  × real time\n',
);
for (const folder of folders) {
  if (!existsSync(folder)) {
    process.stdout.write(`${folder} is not here: skipped.\n`);
    continue;
  }
  for (const name of namesIn(folder)) {
    await bench(folder, name);
  }
}
close();
process.stdout.write(`peak memory of all processes: ${memory.stop()} MB\n`);
if (!values.processes) await compareProcesses();
if (speeds.length > 0) judgeSpeed(Math.max(...speeds));

/** The same recording by one and by two processes, each started for it. */
async function compareProcesses(): Promise<void> {
  const folder = folders.find((candidate) => existsSync(candidate) && namesIn(candidate).length > 0);
  const [name] = folder ? namesIn(folder) : [];
  const source = folder && name && sourceOf(folder, name);
  if (!source) return;
  for (const count of [1, 2]) {
    const { pipeline: other, close: end } = createPipeline(count);
    const used = new PeakMemory();
    const { speed } = await transcribe(other, source);
    end();
    process.stdout.write(
      `${name} by ${count} process${count > 1 ? 'es' : ''}: ${speed.toFixed(3)} × real time, ${used.stop()} MB\n`,
    );
  }
}

/** What is required of any engine (NFR3). */
function judgeSpeed(slowest: number): void {
  const kept = slowest <= LONGEST_SHARE ? 'kept' : 'NOT kept';
  process.stdout.write(
    `within ${LONGEST_SHARE} × the recording's length: ${kept}, the slowest took ${slowest.toFixed(3)} × with ${processes} processes\n`,
  );
}

function namesIn(folder: string): string[] {
  const end = '.truth.json';
  return readdirSync(folder)
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length));
}

function sourceOf(folder: string, name: string): string | undefined {
  return ['flac', 'ogg'].map((type) => join(folder, `${name}.${type}`)).find(existsSync);
}

async function transcribe(by: typeof pipeline, source: string) {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const started = performance.now();
  try {
    const transcript = await by.run({
      source,
      directory,
      limits: { longestMs: 14_400_000, timeoutMs: 3_600_000 },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    return { transcript, speed: (performance.now() - started) / transcript.audio.durationMs };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function bench(folder: string, name: string): Promise<void> {
  const source = sourceOf(folder, name);
  if (!source) return;
  const truth = JSON.parse(readFileSync(join(folder, `${name}.truth.json`), 'utf8')) as Truth;
  const { transcript, speed } = await transcribe(pipeline, source);
  speeds.push(speed);
  const { fillers, pauses, ...scores } = scoreTranscript(transcript, truth);
  const cells = [
    name.padEnd(25),
    (100 * scores.wordErrorRate).toFixed(1).padStart(6),
    `${fillers.heard}/${fillers.said}`.padStart(6),
    fillers.falsePerMinute.toFixed(1).padStart(10),
    (scores.wordTimeMs?.toFixed(0) ?? '-').padStart(8),
    `${pauses.found}/${pauses.there}`.padStart(7),
    pauses.edgeMs.toFixed(0).padStart(8),
    `${scores.voices.found}/${scores.voices.there}`.padStart(7),
    (100 * scores.diarizationError).toFixed(1).padStart(6),
    (scores.rolesRight ? 'right' : 'wrong').padStart(6),
    speed.toFixed(3).padStart(12),
  ];
  process.stdout.write(`${cells.join(' ')}\n`);
  if (values.words)
    for (const turn of transcript.turns) process.stdout.write(`  ${turn.speakerId}: ${turn.text}\n`);
}
