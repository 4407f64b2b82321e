import { expect, it } from 'vitest';
import { monogramOf } from './monogram-letters';

it('takes the first letters of the first two words, whatever the script', () => {
  expect(['Northwind Analytics', 'ålesund', 'Quay & Sons Ltd', '42 Works', '…'].map(monogramOf)).toEqual([
    'NA',
    'Å',
    'QS',
    '4W',
    '·',
  ]);
});
