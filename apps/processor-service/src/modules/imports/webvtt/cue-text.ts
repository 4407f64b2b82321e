import { decodeHTML } from 'entities';
import { parseTimestamp } from './cue-timings.js';

const ELEMENTS = ['c', 'i', 'b', 'u', 'ruby', 'rt', 'v', 'lang'] as const;
type ElementName = (typeof ELEMENTS)[number];

export type CueNode = { kind: 'text'; text: string } | { kind: 'timestamp'; ms: number } | CueElement;
interface CueElement {
  kind: 'element';
  name: ElementName;
  classes: string[];
  /** Who speaks (v) or which language (lang); empty elsewhere. */
  annotation: string;
  children: CueNode[];
}

/** The text of a cue as a tree: https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules. */
export function parseCueText(text: string): CueNode[] {
  const root: CueNode[] = [];
  const open: CueElement[] = [];
  const attach = (node: CueNode) => void (open.at(-1)?.children ?? root).push(node);
  for (const [token] of text.matchAll(/<[^>]*(?:>|$)|[^<]+/g)) {
    const tag = token.startsWith('<') ? token.slice(1).replace(/>$/, '') : null;
    if (tag === null) attach({ kind: 'text', text: decodeHTML(token) });
    else if (tag.startsWith('/')) close(open, tag.slice(1));
    else if (/^\d/.test(tag)) {
      const ms = parseTimestamp(tag);
      if (ms !== null) attach({ kind: 'timestamp', ms });
    } else {
      const element = elementOf(tag);
      if (!element || (element.name === 'rt' && open.at(-1)?.name !== 'ruby')) continue;
      attach(element);
      open.push(element);
    }
  }
  return root;
}

function close(open: CueElement[], name: string): void {
  const current = open.at(-1);
  if (current?.name === name) open.pop();
  else if (name === 'ruby' && current?.name === 'rt') open.splice(-2);
}

/** "name.class.class annotation"; null for what is no element of WebVTT. */
function elementOf(tag: string): CueElement | null {
  const end = tag.search(/[\t\n\f ]/);
  const [written, ...classes] = (end === -1 ? tag : tag.slice(0, end)).split('.');
  const name = ELEMENTS.find((one) => one === written);
  if (!name) return null;
  const takes = name === 'v' || name === 'lang';
  return {
    kind: 'element',
    name,
    classes: classes.filter(Boolean),
    annotation:
      takes && end !== -1
        ? decodeHTML(tag.slice(end + 1))
            .replace(/[\t\n\f\r ]+/g, ' ')
            .trim()
        : '',
    children: [],
  };
}
