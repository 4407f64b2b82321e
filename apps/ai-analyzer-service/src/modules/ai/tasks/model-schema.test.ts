import { describe, expect, it } from 'vitest';
import { ADVICE_TASK } from './advice.js';
import { ANSWER_TASK, FEEDBACK_TASK } from './answer.js';
import { PREP_TASK } from './prep.js';
import { QUESTIONS_TASK } from './questions.js';
import { SENTIMENT_TASK } from './sentiment.js';
import { defineTask } from './task.js';

type Json = Record<string, unknown>;

/** Every object within, the schema itself first. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

it('gives a prompt another version with every change of its words', () => {
  const task = (instructions: string) =>
    defineTask({ ...ADVICE_TASK, promptVersion: '1', instructions }).promptVersion;
  expect(task('a')).toBe(task('a'));
  expect(task('a')).not.toBe(task('b'));
  expect(ANSWER_TASK.promptVersion).not.toBe(ADVICE_TASK.promptVersion);
});

const TASKS = [ANSWER_TASK, FEEDBACK_TASK, ADVICE_TASK, PREP_TASK, QUESTIONS_TASK, SENTIMENT_TASK];

describe.each(TASKS)('the schema of $task', ({ jsonSchema: schema }) => {
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
