import type { Transcript } from '@interview-buddy/shared-types/models';
import { describe, expect, it } from 'vitest';
import { readZipEntry } from '../../../imports/docx/read-zip.js';
import { toDocx } from './docx.js';

const turn = { id: 't0', speakerId: 's0', startMs: 61_000, endMs: 62_000, words: [] };
const file = toDocx({
  speakers: [{ id: 's0', role: 'candidate', roleConfidence: 1, evidence: [] }],
  turns: [{ ...turn, text: 'a < b & "c" \u0007\uFFFE 😀 \uD800 ]]> end' }],
} as unknown as Transcript);
const part = (name: string) => readZipEntry(file, name, 1_000_000)?.toString('utf8') ?? '';

/** Where a strict reader would stop: a tag that is not closed in its turn, or a bare "&" or "<". */
function faultIn(xml: string): string | null {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^?]*\?>\n/, '')
    .replace(/<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>/g, (_, end, name, _attributes, self) => {
      if (end) return open.pop() === name ? '' : '<';
      if (!self) open.push(String(name));
      return '';
    });
  if (open.length > 0) return `${open.join(' ')} left open`;
  return /<|&(?!(?:amp|lt|gt|quot|apos);)/.exec(rest)?.[0] ?? null;
}

describe('a Word file', () => {
  it.each(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])(
    'has %s, and no fault in it',
    (name) => {
      expect(part(name)).not.toBe('');
      expect(faultIn(part(name))).toBeNull();
    },
  );

  it('names no part that is not there, and the type of each', () => {
    const targets = [...part('_rels/.rels').matchAll(/Target="([^"]+)"/g)].map(([, target]) => target!);
    const typed = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
    expect(targets).toEqual(typed);
    for (const target of targets) expect(part(target)).not.toBe('');
  });

  it('holds what was said, without what XML cannot hold', () => {
    expect(part('word/document.xml')).toContain('a &lt; b &amp; "c"  😀  ]]&gt; end');
  });

  it('keeps the order of properties that the schema wants', () => {
    expect(part('word/document.xml')).toMatch(
      /<w:pPr><w:keepNext\/><w:spacing [^>]*\/><\/w:pPr><w:r><w:rPr>/,
    );
    expect(part('word/document.xml')).toMatch(/<w:sectPr>.*<\/w:sectPr><\/w:body><\/w:document>$/);
  });
});
