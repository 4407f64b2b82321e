import { expect, it } from 'vitest';
import { retentionChoices } from './retention';

it('never hides what is set now', () => {
  expect(retentionChoices(45)).toEqual([7, 14, 30, 45, 60, 90, 180, 365]);
  expect(retentionChoices(90)).toEqual([7, 14, 30, 60, 90, 180, 365]);
});
