import { expect, it } from 'vitest';
import { asked, filtersOf, isFiltered, noFilters } from './filters';

it('sends only what was chosen, so that the same choice is the same list', () => {
  expect(asked(noFilters)).toEqual({});
  expect(asked({ ...noFilters, search: '  tern ', status: 'failed', sort: 'highest' })).toEqual({
    search: 'tern',
    status: 'failed',
    sort: 'highest',
  });
});

it('comes back from the address as it went into it', () => {
  const filters = { ...noFilters, company: 'Contoso & Söhne', from: '2026-01-01', sort: 'company' } as const;
  expect(filtersOf(new URLSearchParams(asked(filters)))).toEqual(filters);
});

it('takes nothing from an address that is no choice', () => {
  expect(filtersOf(new URLSearchParams('status=lost&type=chess&sort=random&from=yesterday'))).toEqual(
    noFilters,
  );
});

it('knows that another order leaves nothing out', () => {
  expect(isFiltered({ ...noFilters, sort: 'lowest' })).toBe(false);
  expect(isFiltered({ ...noFilters, to: '2026-01-01' })).toBe(true);
});
