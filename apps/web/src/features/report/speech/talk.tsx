import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { clock, count, percent } from '@/browser/format';
import { MeasuredValue } from '../measured';
import { MomentLink } from '../moments/moment-link';
import { MomentList } from './moment-list';

export function Talk({ talk, share }: { talk: AnalysisResult['talk']; share: AnalysisResult['talkShare'] }) {
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
              <span className="text-interviewer">Interviewer {100 - Math.round(value * 100)} %</span>
              <span className="text-candidate">You {percent(value)}</span>
            </p>
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
