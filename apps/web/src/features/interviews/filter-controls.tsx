import type { ReactNode } from 'react';
import { cx } from '@/components/class-names';

export const control = 'h-9 rounded-md border border-line bg-transparent text-sm hover:border-line-strong';

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
  children: ReactNode;
}

export function Choice({ label, value, onChange, className, children }: ChoiceProps) {
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

export function Options({ names }: { names: Record<string, string> }) {
  return Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}
