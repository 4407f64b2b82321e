'use client';

import { cx } from '@/components/class-names';

interface ShownMarks {
  fillers: boolean;
  stories: boolean;
}

/** What is marked in the words; each button looks like its mark. */
export function MarkToggles({
  shown,
  onChange,
}: {
  shown: ShownMarks;
  onChange: (shown: ShownMarks) => void;
}) {
  const toggle = 'min-h-8 rounded-md border px-2.5 text-xs text-ink-soft aria-pressed:border-line-strong';
  return (
    <div role="group" aria-label="Marks in the transcript" className="flex flex-wrap items-center gap-2">
      <button
        type="button"
        aria-pressed={shown.fillers}
        onClick={() => onChange({ ...shown, fillers: !shown.fillers })}
        className={cx(toggle, 'border-line')}
      >
        <span className={cx('rounded-sm px-0.5', shown.fillers && 'bg-filler-wash text-filler')}>
          Fillers
        </span>
      </button>
      <button
        type="button"
        aria-pressed={shown.stories}
        onClick={() => onChange({ ...shown, stories: !shown.stories })}
        className={cx(toggle, 'border-line')}
      >
        <span className={cx(shown.stories && 'underline decoration-star-3 decoration-2 underline-offset-4')}>
          Parts of a story
        </span>
      </button>
    </div>
  );
}
