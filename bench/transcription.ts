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

const root = resolve(import.meta.dirname, '..');
const standard = [join(root, '../shared/material'), join(root, 'apps/processor-service/test/fixtures')];
const folders = positionals.length > 0 ? positionals : standard;
const processes = Number(values.processes ?? availableParallelism());
const { pipeline, close } = createPipeline(processes);
const memory = new PeakMemory();

process.stdout.write(`pocketsphinx (basic accuracy), ${processes} processes\n`);
process.stdout.write(
  'recording                  WER %  um/uh  false/min  word ms  pauses  edge ms  DER %  roles  × real time\n',
);
for (const folder of folders) {
  if (!existsSync(folder)) {
    process.stdout.write(`${folder} is not here: skipped.\n`);
    continue;
  }
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.truth.json'))) {
    await bench(folder, name.slice(0, -'.truth.json'.length));
  }
}
close();
process.stdout.write(`peak memory of all processes: ${memory.stop()} MB\n`);

async function bench(folder: string, name: string): Promise<void> {
  const source = ['flac', 'ogg'].map((type) => join(folder, `${name}.${type}`)).find(existsSync);
  if (!source) return;
  const truth = JSON.parse(readFileSync(join(folder, `${name}.truth.json`), 'utf8')) as Truth;
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const started = performance.now();
  try {
    const transcript = await pipeline.run({
      source,
      directory,
      limits: { longestMs: 14_400_000, timeoutMs: 3_600_000 },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    const speed = (performance.now() - started) / transcript.audio.durationMs;
    const { fillers, pauses, ...scores } = scoreTranscript(transcript, truth);
    const cells = [
      name.padEnd(25),
      (100 * scores.wordErrorRate).toFixed(1).padStart(6),
      `${fillers.heard}/${fillers.said}`.padStart(6),
      fillers.falsePerMinute.toFixed(1).padStart(10),
      String(Math.round(scores.wordTimeMs ?? Number.NaN)).padStart(8),
      `${pauses.found}/${pauses.there}`.padStart(7),
      pauses.edgeMs.toFixed(0).padStart(8),
      (100 * scores.diarizationError).toFixed(1).padStart(6),
      (scores.rolesRight ? 'right' : 'wrong').padStart(6),
      speed.toFixed(3).padStart(12),
    ];
    process.stdout.write(`${cells.join(' ')}\n`);
    if (values.words)
      for (const turn of transcript.turns) process.stdout.write(`  ${turn.speakerId}: ${turn.text}\n`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
