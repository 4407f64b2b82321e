import type { MailContent } from './mail-content.js';

const MAX_LENGTH = 150;

/** One line without control characters or direction marks, whatever the company was called. */
export function subjectLine(content: MailContent): string {
  const company = oneLine(content.company);
  return content.kind === 'analysis_ready'
    ? `Your interview with ${company} is ready to read`
    : `Your interview with ${company} could not be finished`;
}

function oneLine(text: string): string {
  const clean = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH - 1).trimEnd()}…` : clean;
}
