'use client';

import { Search, SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { Choice, control, Options } from './filter-controls';
import { isFiltered, noFilters, optionOf, sortNames, type Filters } from './filters';

const MoreFilters = lazy(() => import('./more-filters').then((module) => ({ default: module.MoreFilters })));

interface Props {
  filters: Filters;
  companies: readonly string[];
  onChange: (filters: Filters) => void;
}

export function ListFilters({ filters, companies, onChange }: Props) {
  const [open, setOpen] = useState(isFiltered({ ...filters, search: '' }));
  const change = (some: Partial<Filters>) => onChange({ ...filters, ...some });
  const search = useRef<HTMLInputElement>(null);
  // What was typed before the page came alive is searched for too.
  const adopt = useEffectEvent(() => {
    const typed = search.current?.value ?? '';
    if (typed !== filters.search) change({ search: typed });
  });
  useLayoutEffect(() => adopt(), []);
  return (
    <search className="flex flex-wrap gap-2 pb-4">
      <label className="relative min-w-36 grow sm:max-w-xs">
        <span className="sr-only">Search by company, title, notes or words that were said</span>
        <Search aria-hidden="true" className="absolute top-2.5 left-3 size-4 text-ink-faint" />
        <input
          ref={search}
          type="search"
          value={filters.search}
          onChange={(event) => change({ search: event.target.value })}
          placeholder="Company, title, words said"
          maxLength={200}
          className={`${control} w-full pr-2 pl-9 placeholder:text-ink-faint`}
        />
      </label>
      <button
        type="button"
        aria-expanded={open}
        aria-controls="more-filters"
        onClick={() => setOpen(!open)}
        className={`${control} inline-flex items-center gap-2 px-3 text-ink-soft`}
      >
        <SlidersHorizontal aria-hidden="true" className="size-4" /> Filter
      </button>
      <Choice
        label="Order"
        value={filters.sort}
        onChange={(value) => change({ sort: optionOf(sortNames, value) || noFilters.sort })}
        className="sm:ml-auto"
      >
        <Options names={sortNames} />
      </Choice>
      <div id="more-filters" hidden={!open} className="w-full">
        {open && (
          <Suspense>
            <MoreFilters filters={filters} companies={companies} onChange={change} />
          </Suspense>
        )}
      </div>
    </search>
  );
}
