'use client';

import { Search, SlidersHorizontal } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { interviewTypes } from '@/browser/format';
import { statusNames } from '@/browser/statuses';
import { cx } from '@/components/class-names';
import { isFiltered, noFilters, optionOf, sortNames, type Filters } from './filters';

interface Props {
  filters: Filters;
  companies: readonly string[];
  onChange: (filters: Filters) => void;
}

const control = 'h-9 rounded-md border border-line bg-transparent text-sm hover:border-line-strong';

export function ListFilters({ filters, companies, onChange }: Props) {
  const [open, setOpen] = useState(isFiltered({ ...filters, search: '' }));
  const change = (some: Partial<Filters>) => onChange({ ...filters, ...some });
  return (
    <search className="flex flex-wrap gap-2 pb-4">
      <label className="relative min-w-36 grow sm:max-w-xs">
        <span className="sr-only">Search by company, title, notes or words that were said</span>
        <Search aria-hidden="true" className="absolute top-2.5 left-3 size-4 text-ink-faint" />
        <input
          type="search"
          value={filters.search}
          onChange={(event) => change({ search: event.target.value })}
          placeholder="Search"
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
        <div className="flex flex-wrap items-center gap-2">
          <Choice
            label="Status"
            value={filters.status}
            onChange={(value) => change({ status: optionOf(statusNames, value) })}
          >
            <option value="">Any status</option>
            <Options names={statusNames} />
          </Choice>
          <Choice
            label="Type"
            value={filters.type}
            onChange={(value) => change({ type: optionOf(interviewTypes, value) })}
          >
            <option value="">Any type</option>
            <Options names={interviewTypes} />
          </Choice>
          <Choice
            label="Company"
            value={filters.company}
            onChange={(company) => change({ company })}
            className="max-w-48"
          >
            <option value="">Any company</option>
            {[...new Set([...companies, filters.company])].filter(Boolean).map((company) => (
              <option key={company} value={company}>
                {company}
              </option>
            ))}
          </Choice>
          <Day label="From" value={filters.from} max={filters.to} onChange={(from) => change({ from })} />
          <Day label="To" value={filters.to} min={filters.from} onChange={(to) => change({ to })} />
        </div>
      </div>
    </search>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
  children: ReactNode;
}

function Choice({ label, value, onChange, className, children }: ChoiceProps) {
  return (
    <label className={className}>
      <span className="sr-only">{label}</span>
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cx(control, 'max-w-full px-2', value === '' && 'text-ink-soft')}
      >
        {children}
      </select>
    </label>
  );
}

function Options({ names }: { names: Record<string, string> }) {
  return Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}

interface DayProps {
  label: string;
  value: string;
  min?: string;
  max?: string;
  onChange: (value: string) => void;
}

function Day({ label, value, min, max, onChange }: DayProps) {
  return (
    <label className="inline-flex items-center gap-2 text-ink-soft">
      {label}
      <input
        type="date"
        value={value}
        min={min || undefined}
        max={max || undefined}
        onChange={(event) => onChange(event.target.value)}
        className={`${control} px-2 text-ink`}
      />
    </label>
  );
}
