import { expect, it } from 'vitest';
import { chosen, noFilters } from './filters';

it('sends only what was chosen, so that the same choice is the same list', () => {
  expect(chosen(noFilters)).toEqual({});
  expect(chosen({ ...noFilters, search: '  tern ', status: 'failed' })).toEqual({
    search: 'tern',
    status: 'failed',
  });
});
