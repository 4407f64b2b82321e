import { decodeXML } from 'entities';
import { readZipEntry } from './read-zip.js';

const RELATIONS = '_rels/.rels';
const MOST_RELATIONS_BYTES = 100_000;
/** Which part of the package is the document; online editors call it "word/document2.xml" too. */
const MAIN_PART = /<Relationship\b(?=[^<>]*\bType="[^"<>]*\/officeDocument")[^<>]*\bTarget="\/?([^"<>]+)"/;
/** Hours of talk with Word's formatting around each word; more is a bomb. */
const MOST_BYTES = 20_000_000;

/** Tags that matter, and the text of runs; what was deleted has tags of its own. Word writes no comments or CDATA. */
const TOKENS = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<(w:br|w:cr|w:tab|w:noBreakHyphen)\b[^<>]*\/?>|<\/w:p>/g;

/** The paragraphs of a Word file, a line each; null where it is none. */
export function docxText(file: Buffer): string | null {
  const relations = readZipEntry(file, RELATIONS, MOST_RELATIONS_BYTES)?.toString('utf8') ?? '';
  const document = MAIN_PART.exec(relations)?.[1] ?? 'word/document.xml';
  const xml = readZipEntry(file, document, MOST_BYTES)?.toString('utf8');
  if (xml === undefined) return null;
  let text = '';
  for (const [token, run, mark] of xml.matchAll(TOKENS)) {
    if (run !== undefined) text += decodeXML(run);
    else if (mark === 'w:tab') text += '\t';
    else if (mark === 'w:noBreakHyphen') text += '-';
    else if (mark !== undefined || token === '</w:p>') text += '\n';
  }
  return text;
}
