import type { InterviewSort, InterviewSummary } from '@interview-buddy/shared-types/api';
import { interviewTypes } from '@/browser/format';
import { statusNames } from '@/browser/statuses';

/** Of one page of the list. */
export const PAGE_SIZE = '25';

export interface Filters {
  search: string;
  status: InterviewSummary['status'] | '';
  type: InterviewSummary['type'] | '';
  company: string;
  /** Calendar days, YYYY-MM-DD, both included. */
  from: string;
  to: string;
  sort: InterviewSort;
}

export const sortNames: Record<InterviewSort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  company: 'By company',
  highest: 'Highest score',
  lowest: 'Lowest score',
};

export const noFilters: Filters = {
  search: '',
  status: '',
  type: '',
  company: '',
  from: '',
  to: '',
  sort: 'newest',
};

/** Only what was really chosen: it names the list in the cache, stands in the address and goes to the server. */
export function asked(filters: Filters): Record<string, string> {
  const { sort, ...rest } = chosen(filters);
  return { ...rest, ...(sort && sort !== noFilters.sort ? { sort } : {}) };
}

/** Whether some interviews may be left out; the order leaves none out. */
export function isFiltered(filters: Filters): boolean {
  return Object.keys(chosen({ ...filters, sort: noFilters.sort })).length > 1;
}

function chosen(filters: Filters): Record<string, string> {
  const entries = Object.entries(filters).map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** One of the names, or nothing: an address may hold anything. */
export function optionOf<T extends string>(names: Record<T, string>, value: string | null): T | '' {
  return (Object.keys(names) as T[]).find((name) => name === value) ?? '';
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The filters that an address tells. */
export function filtersOf(address: Pick<URLSearchParams, 'get'>): Filters {
  const text = (name: string) => address.get(name)?.slice(0, 200) ?? '';
  const date = (name: string) => (day.test(text(name)) ? text(name) : '');
  return {
    search: text('search'),
    status: optionOf(statusNames, address.get('status')),
    type: optionOf(interviewTypes, address.get('type')),
    company: text('company'),
    from: date('from'),
    to: date('to'),
    sort: optionOf(sortNames, address.get('sort')) || noFilters.sort,
  };
}
