import { parseCueText, type CueNode } from './webvtt/cue-text.js';

export interface SpokenPart {
  /** As the voice tag names them; null without one. */
  speaker: string | null;
  text: string;
}

/** What is said in a WebVTT cue, by whom; how a word is to be read (rt) is not said. */
export function spokenParts(cueText: string): SpokenPart[] {
  const parts: SpokenPart[] = [];
  // Not by recursion: a file may nest its tags as deep as it is long.
  const rest = spokenBy(null, parseCueText(cueText));
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, speaker } = next;
    if (node.kind === 'text') {
      const last = parts.at(-1);
      if (last && last.speaker === speaker) last.text += node.text;
      else parts.push({ speaker, text: node.text });
    } else if (node.kind === 'element' && node.name !== 'rt') {
      for (const child of spokenBy(node.name === 'v' ? node.annotation || null : speaker, node.children))
        rest.push(child);
    }
  }
  return parts.flatMap(({ speaker, text }) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    return plain === '' ? [] : { speaker, text: plain };
  });
}

/** The last first, as a stack has them. */
function spokenBy(
  speaker: string | null,
  nodes: readonly CueNode[],
): { node: CueNode; speaker: string | null }[] {
  return nodes.map((node) => ({ node, speaker })).reverse();
}
