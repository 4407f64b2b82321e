import Link from 'next/link';
import { count } from '@/browser/format';
import { useDay } from '@/browser/use-day';
import { earlierMedian, FEWEST, trendPoints, type Score } from './trend-points';

interface Props {
  scores: readonly Score[];
  /** How many scores another rubric made. */
  otherRubric: number;
}

/** Scores over time; each point leads to its interview. Says so where there are too few to show a direction. */
export function Trend({ scores, otherRubric }: Props) {
  const newest = scores.at(-1);
  if (!newest || scores.length < FEWEST) {
    return (
      <p className="max-w-[44ch] text-ink-soft">
        {scores.length === 0
          ? 'Your scores over time will be drawn here.'
          : `${count(scores.length, 'score')} so far. With ${FEWEST} a trend is drawn here.`}
      </p>
    );
  }
  const points = trendPoints(scores);
  const median = earlierMedian(scores);
  return (
    <div className="grid gap-2">
      <div className="relative mx-3 h-16">
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="absolute inset-0 size-full overflow-visible"
        >
          <path d="M0 100H100" className="stroke-line" vectorEffect="non-scaling-stroke" />
          <polyline
            points={points.map(({ left, top }) => `${left},${top}`).join(' ')}
            className="fill-none stroke-candidate"
            strokeWidth="1.75"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <ol aria-label="Scores over time">
          {points.map((point) => (
            <li key={point.interviewId}>
              <Point {...point} />
            </li>
          ))}
        </ol>
      </div>
      <p className="text-xs text-ink-faint">
        Newest {Math.round(newest.score)} of 100
        {median !== null && `, median of the ${scores.length - 1} before ${Math.round(median)}`}.
        {otherRubric > 0 && ` ${count(otherRubric, 'older score')} by another rubric left out.`}
      </p>
    </div>
  );
}

function Point({ interviewId, company, day, score, left, top }: ReturnType<typeof trendPoints>[number]) {
  const name = `${company}, ${useDay(day)}: ${Math.round(score)} of 100`;
  return (
    <Link
      href={`/interviews/${interviewId}`}
      prefetch={false}
      aria-label={name}
      title={name}
      style={{ left: `${left}%`, top: `${top}%` }}
      className="group absolute inline-flex size-6 -translate-1/2 items-center justify-center rounded-full"
    >
      <span className="size-2 rounded-full bg-candidate ring-2 ring-paper transition-transform group-hover:scale-150" />
    </Link>
  );
}
