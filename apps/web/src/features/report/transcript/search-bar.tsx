'use client';

import { ChevronDown, ChevronUp, Search } from 'lucide-react';
import type { Ref } from 'react';
import { IconButton } from '@/components/button';

interface Props {
  value: string;
  onChange: (value: string) => void;
  position: number;
  /** Null while nothing is searched. */
  total: number | null;
  onStep: (step: 1 | -1) => void;
  ref?: Ref<HTMLInputElement>;
}

export function SearchBar({ value, onChange, position, total, onStep, ref }: Props) {
  return (
    <search className="flex min-w-0 grow items-center gap-1 sm:max-w-md">
      <label className="relative min-w-0 grow">
        <span className="sr-only">Search the transcript</span>
        <Search aria-hidden="true" className="absolute top-2.5 left-3 size-4 text-ink-faint" />
        <input
          ref={ref}
          type="search"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onStep(event.shiftKey ? -1 : 1);
          }}
          placeholder="Search the transcript"
          className="h-9 w-full rounded-md border border-line bg-raised pr-2 pl-9 placeholder:text-ink-faint"
        />
      </label>
      {total !== null && (
        <>
          <span role="status" className="min-w-16 text-center text-xs text-ink-faint">
            {total === 0 ? 'not found' : `${position} of ${total}`}
          </span>
          <IconButton label="Previous hit" disabled={total === 0} onClick={() => onStep(-1)}>
            <ChevronUp aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton label="Next hit" disabled={total === 0} onClick={() => onStep(1)}>
            <ChevronDown aria-hidden="true" className="size-4" />
          </IconButton>
        </>
      )}
    </search>
  );
}
