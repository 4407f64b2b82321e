import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { MeasuredValue } from '../measured';
import { PartLink } from '../part-link';
import { Figure } from './figure';

interface Props {
  clarity: AnalysisResult['clarity'];
  /** The person's own median; null while it cannot be told. */
  usual: number | null;
}

export function Clarity({ clarity, usual }: Props) {
  return (
    <MeasuredValue of={clarity}>
      {({ score, parts }) => (
        <>
          <Figure value={Math.round(score)} unit="of 100">
            {usual !== null && `Your own median is ${Math.round(usual)}.`}
          </Figure>
          <ul className="grid gap-2">
            {parts.map((part) => (
              <li
                key={part.key}
                className="grid grid-cols-[minmax(0,1fr)_2rem] gap-3 border-t border-line pt-2"
              >
                <span>
                  <PartLink part={part} />{' '}
                  <span className="text-xs text-ink-faint">{Math.round(part.weight * 100)} %</span>
                  <span className="block text-xs text-ink-faint">{part.basis}</span>
                </span>
                <span className="text-right font-medium tabular-nums">{Math.round(part.score)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </MeasuredValue>
  );
}
