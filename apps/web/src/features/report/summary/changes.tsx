import type { Recommendation } from '@interview-buddy/shared-types/models';
import { decimal } from '@/browser/format';
import { Quoted } from '../moments/quoted';

/** What would raise the score most: no more than three, each with the words that were said. */
export function Changes({ recommendations }: { recommendations: readonly Recommendation[] }) {
  const three = [...recommendations].sort((a, b) => b.gain - a.gain).slice(0, 3);
  if (three.length === 0) return null;
  return (
    <section id="changes" aria-labelledby="changes-title" className="scroll-mt-16 border-t border-line pt-8">
      <h2 id="changes-title" className="font-serif text-xl">
        {three.length === 1 ? 'The change' : `The ${three.length === 2 ? 'two' : 'three'} changes`} that would
        help most
      </h2>
      <ol className="mt-6 grid gap-10">
        {three.map((change, index) => (
          <li key={change.id} className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12">
            <div className="flex gap-4">
              <span aria-hidden="true" className="w-5 shrink-0 font-serif text-lg text-ink-faint">
                {index + 1}
              </span>
              <div className="grid max-w-[65ch] content-start gap-2">
                <h3 className="font-serif text-lg">{change.title}</h3>
                <p className="text-base text-ink-soft">{change.why}</p>
                {change.gain > 0 && (
                  <p className="text-xs text-ink-faint">
                    Worth up to {decimal(change.gain)} points of the score, as an estimate from the rubric.
                  </p>
                )}
                {change.example && <Example text={change.example} />}
              </div>
            </div>
            <div className="grid content-start gap-4 pl-9 lg:pl-0">
              {change.quotes.slice(0, 3).map((quote) => (
                <Quoted key={`${quote.turnId}-${quote.startMs}`} quote={quote} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Example({ text }: { text: string }) {
  return (
    <div className="mt-1 rounded-md bg-sunken px-4 py-3">
      <p className="text-xs text-ink-faint">How it could sound, in your own facts</p>
      <p className="mt-1 font-serif text-base break-words whitespace-pre-line">{text}</p>
    </div>
  );
}
