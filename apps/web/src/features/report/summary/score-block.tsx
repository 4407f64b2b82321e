import type { ScoreWithParts } from '@interview-buddy/shared-types/models';
import Link from 'next/link';
import { decimal } from '@/browser/format';
import type { Letter } from '../letter';
import { MeasuredValue } from '../measured';
import type { Moment } from '@/browser/moment';
import { MomentLink } from '../moments/moment-link';
import { PartLink, partLink } from '../part-link';

type Part = ScoreWithParts['parts'][number];

/** The score with the range that it stands in, and what it is made of. */
export function ScoreBlock({ letter }: { letter: Letter }) {
  return (
    <section aria-labelledby="score-title" className="grid gap-6">
      <h2 id="score-title" className="sr-only">
        Score
      </h2>
      <MeasuredValue of={letter.overall}>
        {({ score, spread, parts }) => (
          <div className="grid gap-8 md:grid-cols-[15rem_minmax(0,1fr)]">
            <div className="grid content-start gap-3">
              <p className="flex items-baseline gap-2">
                <a
                  href="#score-parts"
                  title="What moved it"
                  className="font-serif text-[4.5rem] leading-none decoration-line decoration-2 underline-offset-8 hover:underline"
                >
                  {Math.round(score)}
                </a>
                <span className="text-ink-soft">
                  of 100
                  {spread > 0 && (
                    <>
                      <br />± {decimal(spread)} points
                    </>
                  )}
                </span>
              </p>
              <RangeBar score={score} spread={spread} />
              <p className="text-xs text-ink-faint">
                {letter.preliminary && 'To be read with care: see what limits it below. '}
                <Link href="/scoring" className="text-link">
                  How scores are computed
                </Link>
              </p>
            </div>
            <Parts parts={parts} leastSure={letter.leastSure} />
          </div>
        )}
      </MeasuredValue>
    </section>
  );
}

function RangeBar({ score, spread }: { score: number; spread: number }) {
  const from = Math.max(0, score - spread);
  const to = Math.min(100, score + spread);
  return (
    <div aria-hidden="true" className="relative h-3">
      <div className="absolute inset-x-0 top-[5px] h-0.5 bg-line" />
      <div
        className="absolute top-[3px] h-1.5 rounded-full bg-star-2"
        style={{ left: `${from}%`, width: `${to - from}%` }}
      />
      <div className="absolute top-0 h-3 w-0.5 bg-ink" style={{ left: `calc(${score}% - 1px)` }} />
    </div>
  );
}

/** The parts, the one that cost most first. */
function Parts({ parts, leastSure }: { parts: readonly Part[]; leastSure: Moment | null }) {
  const ordered = [...parts].sort((a, b) => cost(b) - cost(a));
  return (
    <table id="score-parts" className="w-full scroll-mt-16 border-collapse text-left">
      <caption className="pb-3 text-left font-medium">What moved it, the largest loss first</caption>
      <thead>
        <tr className="text-xs text-ink-faint">
          <th scope="col" className="pb-1 font-normal">
            Part
          </th>
          <th scope="col" className="pb-1 font-normal">
            Score
          </th>
          <th scope="col" className="pb-1 text-right font-normal">
            Weight
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((part) => (
          <tr key={part.key} className="border-t border-line align-top">
            <th scope="row" className="py-2.5 pr-4 font-normal">
              <span className="font-medium">
                <PartName part={part} leastSure={leastSure} />
              </span>
              <span className="block text-xs text-ink-faint">{part.basis}</span>
              {part.details.length > 0 && <Details details={part.details} />}
            </th>
            <td className="w-20 py-2.5 pr-4 font-medium sm:w-36">
              {Math.round(part.score)}
              <Meter score={part.score} />
            </td>
            <td className="w-14 py-2.5 text-right text-xs text-ink-faint tabular-nums">
              {Math.round(part.weight * 100)} %
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Leads to what the part rests on: confidence to where it was lowest. */
function PartName({ part, leastSure }: { part: Part; leastSure: Moment | null }) {
  if (part.key === 'confidence' && leastSure)
    return (
      <MomentLink moment={leastSure} className={partLink} title="Where you sounded least sure">
        {part.label}
      </MomentLink>
    );
  return <PartLink part={part} />;
}

function Meter({ score }: { score: number }) {
  return (
    <div aria-hidden="true" className="mt-1 h-1.5 rounded-full bg-line">
      <div className="h-full rounded-full bg-candidate" style={{ width: `${score}%` }} />
    </div>
  );
}

const cost = (part: Part) => (100 - part.score) * part.weight;

function Details({ details }: { details: Part['details'] }) {
  return (
    <details className="mt-1 text-xs">
      <summary className="w-fit text-ink-soft">Its parts</summary>
      <ul className="mt-1 grid gap-1 border-l border-line pl-3">
        {details.map((detail) => (
          <li key={detail.key}>
            <PartLink part={detail} />: {Math.round(detail.score)}
            <span className="text-ink-faint">
              {' '}
              · weight {Math.round(detail.weight * 100)} % · {detail.basis}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
