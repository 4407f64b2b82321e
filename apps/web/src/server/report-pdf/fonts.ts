import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unpackWoff } from './woff';

export type Face = 'text' | 'strong' | 'serif' | 'serif-italic';

/** One file of a face: it holds only the letters of its script. */
export interface FontFile {
  /** As the document knows it: "text/latin-ext". */
  name: string;
  data: Buffer;
}

const faces: Record<Face, { family: 'inter' | 'newsreader'; style: string; scripts: readonly string[] }> = {
  text: {
    family: 'inter',
    style: '400-normal',
    scripts: ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'],
  },
  strong: {
    family: 'inter',
    style: '600-normal',
    scripts: ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'],
  },
  serif: { family: 'newsreader', style: '400-normal', scripts: ['latin', 'latin-ext', 'vietnamese'] },
  'serif-italic': {
    family: 'newsreader',
    style: '400-italic',
    scripts: ['latin', 'latin-ext', 'vietnamese'],
  },
};

export const faceNames = Object.keys(faces) as Face[];

const unpacked = new Map<Face, FontFile[]>();

/** The files of a face, the commonest letters first. They come with the packages and are read once. */
export function fontFiles(face: Face): FontFile[] {
  const known = unpacked.get(face);
  if (known) return known;
  // From the folder of the app, so that the bundler leaves the path as it is.
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'));
  const { family, style, scripts } = faces[face];
  const files = scripts.map((script) => ({
    name: `${face}/${script}`,
    data: unpackWoff(readFileSync(resolve(`@fontsource/${family}/files/${family}-${script}-${style}.woff`))),
  }));
  unpacked.set(face, files);
  return files;
}

export interface Run {
  text: string;
  /** Index of the file that holds its letters. */
  font: number;
}

/**
 * Cuts a text wherever another file is needed. What no file holds stays with the first, which shows its box for it;
 * a space goes with the letters before it.
 */
export function runsOf(text: string, holds: readonly ((codePoint: number) => boolean)[]): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const codePoint = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const here = last && (/\s/.test(letter) || holds[last.font]?.(codePoint)) ? last.font : -1;
    const font =
      here === -1
        ? Math.max(
            0,
            holds.findIndex((has) => has(codePoint)),
          )
        : here;
    if (last && last.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs;
}
