'use client';

import { Search } from 'lucide-react';
import { interviewTypes } from '@/browser/format';
import { statusNames } from '@/browser/statuses';
import type { Filters } from './filters';

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

const control = 'h-9 rounded-md border border-line bg-transparent text-sm hover:border-line-strong';

function optionOf<T extends string>(names: Record<T, string>, value: string): T | '' {
  return (Object.keys(names) as T[]).find((name) => name === value) ?? '';
}

export function ListFilters({ filters, onChange }: Props) {
  return (
    <search className="flex flex-wrap gap-2 pb-4">
      <label className="relative min-w-48 grow sm:max-w-xs">
        <span className="sr-only">Search by company, title or notes</span>
        <Search aria-hidden="true" className="absolute top-2.5 left-3 size-4 text-ink-faint" />
        <input
          type="search"
          value={filters.search}
          onChange={(event) => onChange({ ...filters, search: event.target.value })}
          placeholder="Search"
          maxLength={200}
          className={`${control} w-full pr-2 pl-9 placeholder:text-ink-faint`}
        />
      </label>
      <label>
        <span className="sr-only">Status</span>
        <select
          value={filters.status}
          onChange={(event) => onChange({ ...filters, status: optionOf(statusNames, event.target.value) })}
          className={`${control} px-2`}
        >
          <option value="">Any status</option>
          {Object.entries(statusNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="sr-only">Type</span>
        <select
          value={filters.type}
          onChange={(event) => onChange({ ...filters, type: optionOf(interviewTypes, event.target.value) })}
          className={`${control} px-2`}
        >
          <option value="">Any type</option>
          {Object.entries(interviewTypes).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
