import type { AnalysisResult, Question } from '@interview-buddy/shared-types/models';
import { clock, decimal } from '@/browser/format';
import { BandScale } from '@/components/charts/band-scale';
import { MeasuredValue } from '../measured';
import { MomentLink } from '../moments/moment-link';
import { bands } from './bands';
import { Figure } from './figure';

export function Pauses({
  pauses,
  questions,
  speakingMs,
  usual,
}: {
  pauses: AnalysisResult['pauses'];
  questions: readonly Question[];
  /** Null where it was not measured. */
  speakingMs: number | null;
  /** The person's own median of pauses a minute within a thought; null while it cannot be told. */
  usual: number | null;
}) {
  return (
    <MeasuredValue of={pauses}>
      {(report) => (
        <>
          <Figure value={report.count} unit={report.count === 1 ? 'pause' : 'pauses'}>
            {clock(report.totalMs)} in all, half of them longer than {seconds(report.medianMs)}.{' '}
            {report.withinClauses} broke a thought, {report.betweenClauses} stood between two.
            {report.longest && (
              <>
                {' '}
                The longest, {seconds(report.longest.endMs - report.longest.startMs)}, at{' '}
                <MomentLink moment={report.longest} />.
              </>
            )}
          </Figure>
          {speakingMs !== null && speakingMs > 0 && (
            <BandScale
              unit="pauses a minute in the middle of a thought"
              value={report.withinClauses / (speakingMs / 60_000)}
              own={usual}
              {...bands.pauses}
            />
          )}
          {report.lengths.length > 0 && <Lengths lengths={report.lengths} />}
          {report.responseLatencyMs.length > 0 && (
            <Latencies latencies={report.responseLatencyMs} questions={questions} />
          )}
        </>
      )}
    </MeasuredValue>
  );
}

const seconds = (ms: number) => `${decimal(ms / 1000)} s`;

function Lengths({ lengths }: { lengths: readonly { fromMs: number; count: number }[] }) {
  const most = Math.max(1, ...lengths.map((bucket) => bucket.count));
  return (
    <ul aria-label="Pauses by length" className="grid gap-1">
      {lengths.map((bucket, index) => {
        const next = lengths[index + 1];
        return (
          <li key={bucket.fromMs} className="grid grid-cols-[7rem_minmax(0,1fr)_2rem] items-center gap-3">
            <span className="text-ink-soft">
              {next
                ? `${decimal(bucket.fromMs / 1000)} to ${seconds(next.fromMs)}`
                : `over ${seconds(bucket.fromMs)}`}
            </span>
            <span
              aria-hidden="true"
              className="h-2 rounded-full bg-pause/60"
              style={{ width: `${(bucket.count / most) * 100}%` }}
            />
            <span className="text-right font-medium tabular-nums">{bucket.count}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Latencies({
  latencies,
  questions,
}: {
  latencies: readonly { questionId: string; ms: number }[];
  questions: readonly Question[];
}) {
  return (
    <div className="grid gap-1">
      <h4 className="text-xs text-ink-faint">From the end of a question to your first word</h4>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {latencies.map(({ questionId, ms }) => {
          const index = questions.findIndex((question) => question.id === questionId);
          const question = questions[index];
          return (
            <li key={questionId} className="text-ink-soft">
              {question ? <MomentLink moment={question.quote}>Question {index + 1}</MomentLink> : questionId}:{' '}
              {seconds(ms)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
