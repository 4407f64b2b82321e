import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { parseVttTime } from './timestamps.js';
import { plainCueText } from './vtt-text.js';

interface Line {
  text: string;
  number: number;
}

/**
 * WebVTT: header, comments, styles and regions are passed over, cues are read as the standard's parser reads them,
 * which forgives much: a cue with a broken time is left out.
 * @throws ImportProblem where it is not WebVTT, or holds no cue that can be read.
 */
export function parseVtt(content: string): ImportedCue[] {
  const lines = content
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n|\n|\r/)
    .map((text, i): Line => ({ text, number: i + 1 }));
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0]?.text ?? '')) {
    throw new ImportProblem(1, 'a WebVTT file begins with "WEBVTT".');
  }
  let firstBad: Line | undefined;
  const cues: ImportedCue[] = [];
  for (const block of blocksOf(lines.slice(1))) {
    const at = block.findIndex(({ text }, i) => i < 2 && text.includes('-->'));
    if (at < 0) continue;
    const times = parseTimes(block[at]!.text);
    if (times) cues.push(...toCues(times, block.slice(at + 1)));
    else firstBad ??= block[at];
  }
  if (cues.length > 0) return cues;
  throw new ImportProblem(
    firstBad?.number ?? lines.length,
    firstBad ? 'a time is written as 00:01:02.345 --> 00:01:04.000.' : 'there are no cues in this file.',
  );
}

/** Blocks end at an empty line, or where the next cue's times begin. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  const close = () => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (const line of lines) {
    if (line.text === '') close();
    else {
      const startsCue = line.text.includes('-->') && block.some(({ text }) => text.includes('-->'));
      if (startsCue) close();
      block.push(line);
    }
  }
  close();
  return blocks;
}

function parseTimes(text: string): { startMs: number; endMs: number } | null {
  const match = /^[ \t\f]*(\S+?)[ \t\f]*-->[ \t\f]*(\S+)(?:[ \t\f]|$)/.exec(text);
  const startMs = parseVttTime(match?.[1] ?? '');
  const endMs = parseVttTime(match?.[2] ?? '');
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

function toCues(times: { startMs: number; endMs: number }, lines: readonly Line[]): ImportedCue[] {
  const text = lines.map((line) => line.text).join('\n');
  return plainCueText(text).map((part) => ({ ...times, ...part }));
}
