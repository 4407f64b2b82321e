import { describe, expect, it } from 'vitest';
import { pendingOf } from './apply.ts';

const migration = (name: string, checksum = name) => ({ name, sql: '', checksum });
const applied = (name: string, fields: object = {}) => ({
  migration_name: name,
  checksum: name,
  finished_at: new Date(),
  ...fields,
});

describe('pendingOf', () => {
  it('is what was not applied, in order', () => {
    const all = [migration('0001'), migration('0002'), migration('0003')];
    expect(pendingOf(all, [applied('0001')]).map(({ name }) => name)).toEqual(['0002', '0003']);
  });

  it('leaves a database alone that is ahead of this code', () => {
    expect(pendingOf([migration('0001')], [applied('0001'), applied('0002')])).toEqual([]);
  });

  it('refuses a migration that was edited after it was applied', () => {
    expect(() => pendingOf([migration('0001', 'other')], [applied('0001')])).toThrow(/0001 was edited/);
  });

  it('refuses to go on from one that stands half done', () => {
    expect(() => pendingOf([migration('0001')], [applied('0001', { finished_at: null })])).toThrow(
      /half done/,
    );
  });
});
