import { decodeXML } from 'entities';
import { readZipEntry } from './read-zip.js';

const DOCUMENT = 'word/document.xml';
/** Hours of talk with Word's formatting around each word; more is a bomb. */
const MOST_BYTES = 20_000_000;

/** Tags that matter, and the text of runs. Word writes neither comments nor CDATA into a document. */
const TOKENS =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<(w:br|w:cr|w:tab)\b[^>]*\/?>|<\/w:p>|<w:del\b[^>]*>[\s\S]*?<\/w:del>/g;

/** The paragraphs of a Word file, a line each; null where it is none. */
export function docxText(file: Buffer): string | null {
  const xml = readZipEntry(file, DOCUMENT, MOST_BYTES)?.toString('utf8');
  if (xml === undefined) return null;
  let text = '';
  for (const [token, run, mark] of xml.matchAll(TOKENS)) {
    if (run !== undefined) text += decodeXML(run);
    else if (mark === 'w:tab') text += '\t';
    else if (mark !== undefined || token === '</w:p>') text += '\n';
  }
  return text;
}
