import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { clock, count, percent } from '@/browser/format';
import { cx } from '@/components/class-names';
import { MeasuredValue } from '../measured';
import { MomentLink } from '../moments/moment-link';
import { partLink } from '../part-link';
import { MomentList } from './moment-list';

interface Props {
  talk: AnalysisResult['talk'];
  share: AnalysisResult['talkShare'];
  /** The person's own median share, 0-1; null while it cannot be told. */
  usual: number | null;
}

export function Talk({ talk, share, usual }: Props) {
  const longest = talk.available ? talk.value.longestMonologue : null;
  return (
    <>
      <MeasuredValue of={share}>
        {(value) => (
          <div className="grid gap-1.5">
            <div aria-hidden="true" className="flex h-3 gap-px overflow-hidden rounded-full">
              <span className="bg-interviewer" style={{ width: `${(1 - value) * 100}%` }} />
              <span className="grow bg-candidate" />
            </div>
            <p className="flex justify-between">
              <a href="#transcript" className={cx('text-interviewer', partLink)}>
                Interviewer {100 - Math.round(value * 100)} %
              </a>
              <span className="text-candidate">
                {longest ? (
                  <MomentLink moment={longest} className={partLink} title="Where you spoke longest">
                    You {percent(value)}
                  </MomentLink>
                ) : (
                  `You ${percent(value)}`
                )}
              </span>
            </p>
            {usual !== null && <p className="text-xs text-ink-faint">Your own median is {percent(usual)}.</p>}
          </div>
        )}
      </MeasuredValue>
      <MeasuredValue of={talk}>
        {({ candidateMs, interviewerMs, longestMonologue, interruptions }) => (
          <>
            <p className="text-ink-soft">
              You spoke {clock(candidateMs)}, the interviewer {clock(interviewerMs)}.
              {longestMonologue && (
                <>
                  {' '}
                  Your longest stretch, {clock(longestMonologue.endMs - longestMonologue.startMs)}, began at{' '}
                  <MomentLink moment={longestMonologue} />.
                </>
              )}
            </p>
            <MomentList
              title={`${count(interruptions.length, 'time')} you began before the question had ended`}
              moments={interruptions}
              none="You never began before the interviewer had finished."
            />
          </>
        )}
      </MeasuredValue>
    </>
  );
}
