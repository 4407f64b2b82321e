import type { DeadLetter } from '@interview-buddy/event-bus';
import { mailDomain } from '../mail/mail-domain.js';
import type { OutgoingMail } from '../mail/mail-transport.js';

export interface AlertPlaces {
  to: string;
  mailFrom: string;
  publicUrl: string;
}

/** Ids and codes only: messages of errors may quote what a person wrote. */
export function composeAlert(letter: DeadLetter, { to, mailFrom, publicUrl }: AlertPlaces): OutgoingMail {
  const facts: [string, string][] = [
    ['Event', letter.version > 0 ? `${letter.event} v${letter.version}` : letter.event],
    ['Event id', letter.eventId ?? 'unknown'],
    ['Given up by', letter.group],
    ['Reason', letter.code],
    ['Attempts', String(letter.attempts)],
    ['Interview', letter.orderingKey ?? 'unknown'],
    ['Trace', letter.traceId ?? 'none'],
    ['At', letter.deadAt],
  ];
  const page = new URL('/operations', publicUrl).href;
  return {
    // The same letter is the same mail, however often it is told of.
    messageId: `<dead-letter.${idPart(letter.group)}.${idPart(letter.eventId ?? letter.id)}@${mailDomain(mailFrom)}>`,
    to,
    subject: oneLine(`${letter.group} gave up ${letter.event} (${letter.code})`),
    text: [
      'An event could not be handled, and nobody will try it again until you bring it back.',
      '',
      ...facts.map(([name, value]) => `${name}: ${oneLine(value)}`),
      '',
      `Look at it, and bring it back: ${page}`,
      '',
    ].join('\n'),
    html: [
      '<p>An event could not be handled, and nobody will try it again until you bring it back.</p>',
      '<table>',
      ...facts.map(
        ([name, value]) =>
          `<tr><th align="left">${escaped(name)}</th><td><code>${escaped(oneLine(value))}</code></td></tr>`,
      ),
      '</table>',
      `<p><a href="${escaped(page)}">Look at it, and bring it back</a></p>`,
    ].join('\n'),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

/** A message that could not be read may carry anything where its name should be. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, 200);
}

function idPart(text: string): string {
  return text.replace(/[^\w.-]/g, '-').slice(0, 80);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
