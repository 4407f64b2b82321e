'use client';

import type { AnalysisResult, FillerReport } from '@interview-buddy/shared-types/models';
import { useState } from 'react';
import { count, decimal } from '@/browser/format';
import { BandScale } from '@/components/charts/band-scale';
import { MeasuredValue } from '../measured';
import { MomentLink } from '../moments/moment-link';
import { bands } from './bands';
import { Figure } from './figure';

interface Props {
  fillers: AnalysisResult['fillers'];
  /** The person's own median per 100 words; null while it cannot be told. */
  usual: number | null;
}

export function Fillers({ fillers, usual }: Props) {
  return (
    <MeasuredValue of={fillers}>
      {(report) => (
        <>
          <Figure value={report.count} unit={report.count === 1 ? 'filler' : 'fillers'}>
            {decimal(report.perHundredWords)} per 100 words, {decimal(report.perMinute)} a minute of your
            speech: {report.hesitations} of them hesitations (um, uh), {report.discourse} words without
            meaning (like, you know).
          </Figure>
          <BandScale
            unit="fillers per 100 words"
            value={report.perHundredWords}
            own={usual}
            {...bands.fillers}
          />
          {report.byWord.length > 0 && <ByWord report={report} />}
        </>
      )}
    </MeasuredValue>
  );
}

function ByWord({ report }: { report: FillerReport }) {
  const most = Math.max(...report.byWord.map((word) => word.count));
  return (
    <ul className="grid gap-1" aria-label="Fillers by word">
      {report.byWord.map((word) => (
        <li key={word.text}>
          <details>
            <summary className="grid grid-cols-[7rem_minmax(0,1fr)_2rem] items-center gap-3 rounded-sm py-1 hover:bg-sunken">
              <span className="truncate text-filler">{word.text}</span>
              <span
                aria-hidden="true"
                className="h-2 rounded-full bg-filler/70"
                style={{ width: `${(word.count / most) * 100}%` }}
              />
              <span className="text-right font-medium tabular-nums">{word.count}</span>
            </summary>
            <Places report={report} text={word.text} />
          </details>
        </li>
      ))}
    </ul>
  );
}

const shown = 40;

function Places({ report, text }: { report: FillerReport; text: string }) {
  const [all, setAll] = useState(false);
  const items = report.items.filter((item) => item.text === text);
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 pt-1 pb-2 pl-1 text-xs">
      {items.slice(0, all ? undefined : shown).map((item) => (
        <MomentLink key={item.startMs} moment={item} />
      ))}
      {items.length > shown && !all && (
        <button type="button" className="text-link" onClick={() => setAll(true)}>
          {count(items.length - shown, 'more', 'more')}
        </button>
      )}
    </p>
  );
}
