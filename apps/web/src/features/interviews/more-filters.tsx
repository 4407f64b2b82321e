import { interviewTypes } from '@/browser/format';
import { statusNames } from '@/browser/statuses';
import { Choice, control, Options } from './filter-controls';
import { optionOf, type Filters } from './filters';

interface Props {
  filters: Filters;
  companies: readonly string[];
  onChange: (some: Partial<Filters>) => void;
}

/** What is chosen less often than it is searched. */
export function MoreFilters({ filters, companies, onChange: change }: Props) {
  return (
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
  );
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
