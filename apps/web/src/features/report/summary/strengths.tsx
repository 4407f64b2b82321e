import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { MomentLink } from '../moments/moment-link';

export function Strengths({ strengths }: { strengths: AnalysisResult['strengths'] }) {
  if (strengths.length === 0) return null;
  return (
    <section aria-labelledby="strengths-title" className="grid gap-3">
      <h2 id="strengths-title" className="text-base font-semibold">
        Keep doing
      </h2>
      <ul className="grid gap-2">
        {strengths.map((strength) => (
          <li key={strength.text} className="max-w-[70ch] text-base text-ink-soft">
            {strength.text}{' '}
            <span className="text-sm whitespace-nowrap">
              {strength.quotes.slice(0, 3).map((quote) => (
                <MomentLink key={quote.startMs} moment={quote} className="text-link mr-2" />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
