import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/button-link';

const steps = [
  ['Send a recording', 'Your own, or the sample: two voices, five questions, four minutes.'],
  ['Watch it being read', 'Speech becomes words with their times, and the two speakers are told apart.'],
  [
    'Read what happened',
    'A verdict, a score with its spread, and three changes with the words they rest on.',
  ],
] as const;

/** The first visit: the shortest way to a first insight. */
export function FirstSteps({ sample }: { sample: ReactNode }) {
  return (
    <section className="grid max-w-2xl gap-8 py-8">
      <div className="grid gap-3">
        <h2 className="font-serif text-xl">See what a reading looks like</h2>
        <p className="max-w-[62ch] text-base text-ink-soft">
          Nothing is here yet. The sample recording takes the same way as one of yours, so what you see at the
          end was really measured.
        </p>
      </div>
      <ol className="grid gap-5">
        {steps.map(([title, text], index) => (
          <li key={title} className="flex gap-4">
            <span aria-hidden="true" className="w-6 shrink-0 font-serif text-lg text-ink-faint">
              {index + 1}
            </span>
            <div className="grid gap-0.5">
              <h3 className="font-medium">{title}</h3>
              <p className="text-ink-soft">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-start gap-3">
        {sample}
        <ButtonLink href="/upload" look="secondary">
          Upload a recording
        </ButtonLink>
      </div>
    </section>
  );
}
