import { splitName, type SpokenPart } from './split-name.js';
import { parseCueText, type CueNode } from './webvtt/cue-text.js';

/** What is said in a WebVTT cue, by whom; how a word is to be read (rt) is not said. */
export function spokenParts(cueText: string): SpokenPart[] {
  const parts: SpokenPart[] = [];
  const walk = (nodes: readonly CueNode[], speaker: string | null): void => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        const last = parts.at(-1);
        if (last && last.speaker === speaker) last.text += node.text;
        else parts.push({ speaker, text: node.text });
      } else if (node.kind === 'element' && node.name !== 'rt') {
        walk(node.children, node.name === 'v' ? node.annotation || null : speaker);
      }
    }
  };
  walk(parseCueText(cueText), null);
  return parts.flatMap(({ speaker, text }) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain === '') return [];
    return speaker === null ? splitName(plain) : { speaker, text: plain };
  });
}
