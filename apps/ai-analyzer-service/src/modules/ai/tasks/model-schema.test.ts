import { describe, expect, it } from 'vitest';
import { ADVICE_SCHEMA } from './advice.js';
import { ANSWER_SCHEMA } from './answer.js';
import { PREP_SCHEMA } from './prep.js';

type Json = Record<string, unknown>;

/** Every object within, the schema itself first. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

describe.each([
  ['answer', ANSWER_SCHEMA],
  ['advice', ADVICE_SCHEMA],
  ['prep', PREP_SCHEMA],
])('the schema of %s', (_name, schema) => {
  const typed = objectsIn(schema).filter((one) => one['type'] === 'object');

  it('is closed, with every field required, as strict output wants it', () => {
    expect(typed.length).toBeGreaterThan(0);
    for (const one of typed) {
      expect(one['additionalProperties']).toBe(false);
      expect(one['required']).toEqual(Object.keys(one['properties'] as Json));
    }
  });

  it('holds none of the bounds that Azure refuses', () => {
    const keys = new Set(objectsIn(schema).flatMap((one) => Object.keys(one)));
    for (const refused of ['$schema', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'])
      expect(keys.has(refused)).toBe(false);
  });
});
