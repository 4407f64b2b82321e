import type { AnalysisResult, PaceReport } from '@interview-buddy/shared-types/models';
import { clock, grouped } from '@/browser/format';
import { BandScale } from '@/components/charts/band-scale';
import { LineChart } from '@/components/charts/line-chart';
import { MeasuredValue } from '../measured';
import { MomentLink } from '../moments/moment-link';
import { bands } from './bands';
import { Figure } from './figure';

export function Pace({ pace }: { pace: AnalysisResult['pace'] }) {
  return (
    <MeasuredValue of={pace}>
      {(report) => (
        <>
          <Figure value={Math.round(report.wordsPerMinute)} unit="words a minute">
            {grouped(report.words)} words in {clock(report.speakingMs)} of speech;{' '}
            {Math.round(report.articulationRate)} a minute with the pauses taken out.
          </Figure>
          <BandScale
            unit="words a minute"
            value={report.wordsPerMinute}
            own={report.typicalWordsPerMinute}
            {...bands.pace}
          />
          {report.typicalWordsPerMinute === null && (
            <p className="text-xs text-ink-faint">
              Your own medians can be told after three earlier interviews.
            </p>
          )}
          {report.windows.length > 1 && (
            <Windows windows={report.windows} typical={report.typicalWordsPerMinute} />
          )}
        </>
      )}
    </MeasuredValue>
  );
}

function Windows({ windows, typical }: { windows: PaceReport['windows']; typical: number | null }) {
  const fastest = windows.reduce((a, b) => (b.wordsPerMinute > a.wordsPerMinute ? b : a));
  const slowest = windows.reduce((a, b) => (b.wordsPerMinute < a.wordsPerMinute ? b : a));
  return (
    <>
      <LineChart
        label="Words a minute over the interview"
        unit="words a minute"
        points={windows.map(({ startMs, endMs, wordsPerMinute }) => ({
          startMs,
          endMs,
          value: wordsPerMinute,
        }))}
        {...(typical === null ? {} : { guide: { value: typical, label: 'your usual' } })}
      />
      <p className="text-ink-soft">
        Fastest at <MomentLink moment={fastest} /> with {Math.round(fastest.wordsPerMinute)}, slowest at{' '}
        <MomentLink moment={slowest} /> with {Math.round(slowest.wordsPerMinute)}.
      </p>
    </>
  );
}
