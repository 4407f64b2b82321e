'use client';

import { Undo2 } from 'lucide-react';
import { Button, IconButton } from '@/components/button';
import { describeCorrection } from './describe-correction';
import type { CorrectionsOfPage } from './use-corrections';

interface Props {
  corrections: CorrectionsOfPage;
  names: ReadonlyMap<string, string>;
}

const counted = (count: number): string => `${count} ${count === 1 ? 'correction' : 'corrections'}`;

/** What is corrected and not applied yet; stays in sight while one reads on. */
export function CorrectionsBar({ corrections, names }: Props) {
  const { pending, list, base, moved, applying, apply, discard, remove, transcript, original } = corrections;
  const startOf = new Map([...original.turns, ...transcript.turns].map(({ id, startMs }) => [id, startMs]));
  if (pending === 0 && base.length === 0 && !moved) return null;
  return (
    <section
      aria-label="Corrections"
      className="screen-only sticky bottom-18 z-10 mt-6 grid gap-2 rounded-md border border-line bg-raised p-3 shadow-float md:bottom-4"
    >
      {moved && (
        <p role="status" className="text-sm">
          The transcript was changed in another window.{' '}
          {moved.kept > 0 &&
            `${counted(moved.kept)} of yours ${moved.kept === 1 ? 'is' : 'are'} still here. `}
          {moved.lost > 0 && `${counted(moved.lost)} no longer ${moved.lost === 1 ? 'fits' : 'fit'} it.`}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <details className="min-w-0 grow">
          <summary className="cursor-pointer text-sm font-medium">
            {pending > 0 ? `${counted(pending)} not applied yet` : `${counted(base.length)} applied`}
          </summary>
          <ol className="mt-2 grid max-h-52 gap-1 overflow-y-auto">
            {list.map((one, index) => (
              <li key={index} className="flex items-center justify-between gap-2 text-sm text-ink-soft">
                <span className="min-w-0 break-words">{describeCorrection(one, names, startOf)}</span>
                <IconButton
                  label={`Take back: ${describeCorrection(one, names, startOf)}`}
                  onClick={() => remove(index)}
                >
                  <Undo2 aria-hidden="true" className="size-4" />
                </IconButton>
              </li>
            ))}
            {list.length === 0 && <li className="text-sm text-ink-soft">All are taken back.</li>}
          </ol>
        </details>
        {(pending > 0 || moved) && (
          <div className="flex flex-wrap gap-2">
            <Button look="quiet" size="sm" disabled={applying} onClick={discard}>
              Discard
            </Button>
            {pending > 0 && (
              <Button size="sm" disabled={applying} onClick={() => apply()}>
                {applying ? 'Applying' : 'Apply and analyze again'}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
