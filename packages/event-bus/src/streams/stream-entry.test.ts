import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryFields, parseEntry } from './stream-entry.js';

test('what is written into a stream is read from it', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.boolean(),
      fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      (json, key, again, group) => {
        const fields = entryFields(json, key, { again, ...(group !== undefined && { onlyGroup: group }) });
        expect(parseEntry(['1-0', fields])).toEqual({
          id: '1-0',
          json,
          orderingKey: key,
          again,
          onlyGroup: group,
        });
      },
    ),
  );
});

test('fields of another make are passed over', () => {
  expect(parseEntry(['1-0', ['colour', 'red', 'dangling']])).toEqual({
    id: '1-0',
    json: undefined,
    orderingKey: undefined,
    again: false,
    onlyGroup: undefined,
  });
});
