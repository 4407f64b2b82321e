import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { count, decimal } from '@/browser/format';
import { MeasuredValue } from '../measured';
import { MomentList } from './moment-list';

export function Delivery({ delivery }: { delivery: AnalysisResult['delivery'] }) {
  return (
    <MeasuredValue of={delivery}>
      {({ levelVariationDb, pitchVariationSemitones, monotone, trailingOff }) => (
        <>
          <p className="max-w-[60ch] text-ink-soft">
            Your level varied by {decimal(levelVariationDb)} dB
            {pitchVariationSemitones === null
              ? '; too little of your voice could be followed to say how your pitch did.'
              : ` and your pitch by ${semitones(pitchVariationSemitones)}.`}
          </p>
          <MomentList
            title={`${count(monotone.length, 'stretch', 'stretches')} on one note`}
            moments={monotone}
            none="No long stretch on one note."
          />
          <MomentList
            title={`${count(trailingOff.length, 'ending')} that faded`}
            moments={trailingOff}
            none="Your sentences kept their strength to the end."
          />
        </>
      )}
    </MeasuredValue>
  );
}

function semitones(n: number): string {
  return decimal(n) === '1' ? '1 semitone' : `${decimal(n)} semitones`;
}
