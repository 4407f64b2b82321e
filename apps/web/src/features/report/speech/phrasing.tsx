import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { count, decimal } from '@/browser/format';
import { MeasuredValue } from '../measured';
import { MomentList } from './moment-list';

export function Phrasing({ phrasing }: { phrasing: AnalysisResult['phrasing'] }) {
  return (
    <MeasuredValue of={phrasing}>
      {({ repetitions, restarts, hedges, weakOpenings, jargonPerHundredWords }) => (
        <>
          <MomentList title={count(hedges.length, 'hedge')} moments={hedges} none="You did not hedge." />
          <MomentList
            title={count(weakOpenings.length, 'stalling opening')}
            moments={weakOpenings}
            none="No answer began by stalling."
          />
          <MomentList
            title={count(repetitions.length, 'repeated word')}
            moments={repetitions}
            none="No word was said twice in a row."
          />
          <MomentList
            title={count(restarts.length, 'sentence begun anew', 'sentences begun anew')}
            moments={restarts}
            none="No sentence was dropped and begun anew."
          />
          <p className="text-ink-soft">{decimal(jargonPerHundredWords)} terms of the trade per 100 words.</p>
        </>
      )}
    </MeasuredValue>
  );
}
