import type { InterviewSummary } from '@interview-buddy/shared-types/api';

export interface Filters {
  search: string;
  status: InterviewSummary['status'] | '';
  type: InterviewSummary['type'] | '';
}

export const noFilters: Filters = { search: '', status: '', type: '' };

/** Only what was really chosen: it names the list in the cache and goes to the server. */
export function chosen(filters: Filters): Record<string, string> {
  const entries = Object.entries(filters).map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
