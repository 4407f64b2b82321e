import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFields, toFields, type LetterFields } from './dead-letter.js';

const text = fc.string({ minLength: 1 });
const letter: fc.Arbitrary<LetterFields> = fc.record({
  group: text,
  event: text,
  version: fc.nat(),
  eventId: fc.option(text),
  orderingKey: fc.option(text),
  code: text,
  message: fc.string(),
  attempts: fc.nat(),
  firstError: fc.string(),
  lastError: fc.string(),
  traceId: fc.option(text),
  deadAt: text,
  envelope: fc.string(),
});

test('a dead letter survives its way through Redis', () => {
  fc.assert(
    fc.property(letter, (fields) => {
      expect(fromFields('1-0', toFields(fields))).toEqual({ id: '1-0', ...fields });
    }),
  );
});
