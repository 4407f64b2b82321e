import { expect, test } from 'vitest';
import { saysDatabaseAway } from './database-away.js';

const coded = (code: string, options?: ErrorOptions) => Object.assign(new Error('failed', options), { code });

test.each(['57P01', '57P03', '08006', '53300', 'P1001', 'P2024'])(
  '%s means that the database is away',
  (code) => {
    expect(saysDatabaseAway(coded(code))).toBe(true);
  },
);

test.each(['23505', '40001', 'P2002', 'ECONNREFUSED', 'P2025'])('%s does not', (code) => {
  expect(saysDatabaseAway(coded(code))).toBe(false);
});

test('the cause is looked at too, and the words of pg', () => {
  expect(saysDatabaseAway(new Error('query failed', { cause: coded('57P01') }))).toBe(true);
  expect(saysDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(saysDatabaseAway('57P01')).toBe(false);
});
