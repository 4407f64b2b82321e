import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import type { ReactNode } from 'react';
import { Section } from '../section';
import { Clarity } from './clarity';
import { Delivery } from './delivery';
import { Fillers } from './fillers';
import { Pace } from './pace';
import { Pauses } from './pauses';
import { Phrasing } from './phrasing';
import { Talk } from './talk';

export function Speech({ result }: { result: AnalysisResult }) {
  return (
    <Section id="speech" title="Speech" lead="How you spoke, measured in your own turns only.">
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <Part title="Fillers">
          <Fillers fillers={result.fillers} />
        </Part>
        <Part title="Pace">
          <Pace pace={result.pace} />
        </Part>
        <Part title="Pauses">
          <Pauses
            pauses={result.pauses}
            questions={result.questions}
            speakingMs={result.pace.available ? result.pace.value.speakingMs : null}
          />
        </Part>
        <Part title="Clarity">
          <Clarity clarity={result.clarity} />
        </Part>
        <Part title="Voice">
          <Delivery delivery={result.delivery} />
        </Part>
        <Part title="Wording">
          <Phrasing phrasing={result.phrasing} />
        </Part>
        <Part title="Who spoke how much">
          <Talk talk={result.talk} share={result.talkShare} />
        </Part>
      </div>
    </Section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-4">
      <h3 className="text-base font-semibold">{title}</h3>
      {children}
    </section>
  );
}
