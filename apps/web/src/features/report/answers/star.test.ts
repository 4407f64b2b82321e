import { expect, it } from 'vitest';
import { stateOf } from './star';

it('says in words how sure it is', () => {
  expect([0, 0.34, 0.35, 0.64, 0.65, 1].map(stateOf)).toEqual([
    'missing',
    'missing',
    'hinted at',
    'hinted at',
    'told',
    'told',
  ]);
});
