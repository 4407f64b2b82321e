import { createHash } from 'node:crypto';

/** Data between markers that the data itself cannot hold: they are derived from all of it. */
export function fenced(parts: Readonly<Record<string, string>>): string {
  const mark = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  return Object.entries(parts)
    .map(([name, text]) => `<${name}-${mark}>\n${text}\n</${name}-${mark}>`)
    .join('\n');
}
