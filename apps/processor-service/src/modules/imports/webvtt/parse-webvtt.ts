import { collectTimings } from './cue-timings.js';
import { parseCueSettings, parseRegion } from './settings.js';
import type { WebVttCue, WebVttFile, WebVttRegion } from './webvtt.js';

type Block =
  | { kind: 'cue'; cue: WebVttCue }
  | { kind: 'style'; text: string }
  | { kind: 'region'; region: WebVttRegion };

/**
 * The parser of https://www.w3.org/TR/webvtt1/#file-parsing, step by step.
 * @returns null where this is not WebVTT.
 */
export function parseWebVtt(content: string): WebVttFile | null {
  const lines = content
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return null;
  const blocks = new BlockReader(lines);
  if (blocks.line !== '') blocks.read(true);
  while (blocks.skipEmptyLines()) blocks.read(false);
  return blocks.file;
}

/** Collects one block after the other; what they become is in `file`. */
class BlockReader {
  readonly file: WebVttFile = { cues: [], regions: [], styles: [], firstBadLine: null };
  readonly #lines: readonly string[];
  #at = 1;
  #seenCue = false;
  /** By name; the last of a name counts. */
  readonly #regions = new Map<string, WebVttRegion>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  get line(): string {
    return this.#lines[this.#at] ?? '';
  }

  skipEmptyLines(): boolean {
    while (this.#at < this.#lines.length && this.line === '') this.#at += 1;
    return this.#at < this.#lines.length;
  }

  read(inHeader: boolean): void {
    const block = this.#collect(inHeader);
    if (block?.kind === 'cue') this.file.cues.push(block.cue);
    else if (block?.kind === 'style') this.file.styles.push(block.text);
    else if (block?.kind === 'region') {
      this.file.regions.push(block.region);
      this.#regions.set(block.region.id, block.region);
    }
  }

  #collect(inHeader: boolean): Block | null {
    const buffer: string[] = [];
    let cue: WebVttCue | null = null;
    let special: 'style' | 'region' | null = null;
    let seenArrow = false;
    for (let count = 1; this.#at < this.#lines.length; count += 1) {
      const { line } = this;
      if (line.includes('-->')) {
        const isTiming = !inHeader && (count === 1 || (count === 2 && !seenArrow));
        if (!isTiming) break;
        seenArrow = true;
        this.#at += 1;
        cue = this.#beginCue(buffer.join('\n'), line);
        if (cue) buffer.length = 0;
        continue;
      }
      this.#at += 1;
      if (line === '') break;
      if (!inHeader && count === 2 && !this.#seenCue) {
        special = specialOf(buffer.join('\n'));
        if (special) buffer.length = 0;
      }
      buffer.push(line);
    }
    const text = buffer.join('\n');
    if (cue) return { kind: 'cue', cue: { ...cue, text } };
    if (special === 'style') return { kind: 'style', text };
    return special === 'region' ? { kind: 'region', region: parseRegion(text) } : null;
  }

  #beginCue(id: string, line: string): WebVttCue | null {
    const timings = collectTimings(line);
    if (!timings) {
      this.file.firstBadLine ??= this.#at;
      return null;
    }
    this.#seenCue = true;
    const { startMs, endMs, rest } = timings;
    return { id, startMs, endMs, settings: parseCueSettings(rest, this.#regions), text: '' };
  }
}

/** "STYLE" or "REGION" and nothing but white space stands above the second line. */
function specialOf(buffer: string): 'style' | 'region' | null {
  if (/^STYLE\s*$/.test(buffer)) return 'style';
  return /^REGION\s*$/.test(buffer) ? 'region' : null;
}
