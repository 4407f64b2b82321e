import type { DeadLetter } from '@interview-buddy/event-bus';
import { describe, expect, it } from 'vitest';
import { composeAlert } from './compose-alert.js';

const places = {
  to: 'support@buddy.example',
  mailFrom: 'Interview Buddy <coach@buddy.example>',
  publicUrl: 'https://buddy.example',
};
const letter: DeadLetter = {
  id: '17-0',
  group: 'processor-service',
  event: 'interview.uploaded',
  version: 1,
  eventId: '0a0e4b1c-0000-4000-8000-000000000001',
  orderingKey: '0a0e4b1c-0000-4000-8000-000000000002',
  code: 'attempts-exhausted',
  message: 'ENOENT secret-name.mp4',
  attempts: 4,
  firstError: 'secret first',
  lastError: 'secret last',
  traceId: 'b'.repeat(32),
  deadAt: '2026-01-02T03:04:05.000Z',
  envelope: '{"secret":1}',
};

describe('the mail about a dead letter', () => {
  it('says which event, why, and where to bring it back, in both of its parts', () => {
    const { subject, text, html } = composeAlert(letter, places);
    expect(subject).toBe('processor-service gave up interview.uploaded (attempts-exhausted)');
    for (const part of [text, html]) {
      for (const fact of [letter.eventId, letter.orderingKey, letter.traceId, letter.code, letter.deadAt])
        expect(part).toContain(fact);
      expect(part).toContain('https://buddy.example/operations');
    }
  });

  it('quotes no error and no payload', () => {
    expect(JSON.stringify(composeAlert(letter, places))).not.toContain('secret');
  });

  it('keeps its Message-ID when the letter is written anew, and has another for another group', () => {
    const { messageId } = composeAlert(letter, places);
    expect(messageId).toBe(`<dead-letter.processor-service.${letter.eventId}@buddy.example>`);
    expect(composeAlert({ ...letter, id: '99-0', attempts: 1 }, places).messageId).toBe(messageId);
    expect(composeAlert({ ...letter, group: 'other' }, places).messageId).not.toBe(messageId);
  });

  it('is not led astray by a message that could not be read', () => {
    const event = 'x>\r\nBcc: all@evil.example <b>';
    const { subject, html, messageId } = composeAlert(
      { ...letter, event, eventId: null, version: 0 },
      places,
    );
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<b>');
    expect(messageId).toBe('<dead-letter.processor-service.17-0@buddy.example>');
  });
});
