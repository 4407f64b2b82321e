import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import type { ReactNode } from 'react';
import { Section } from '../section';
import { Clarity } from './clarity';
import { Delivery } from './delivery';
import { Fillers } from './fillers';
import { Pace } from './pace';
import { Pauses } from './pauses';
import { Phrasing } from './phrasing';
import { speechPlaces } from './places';
import { Talk } from './talk';

export function Speech({ result }: { result: AnalysisResult }) {
  return (
    <Section id="speech" title="Speech" lead="How you spoke, measured in your own turns only.">
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <Part id={speechPlaces.fillers} title="Fillers">
          <Fillers fillers={result.fillers} usual={result.usual?.fillersPerHundredWords ?? null} />
        </Part>
        <Part id={speechPlaces.pace} title="Pace">
          <Pace pace={result.pace} />
        </Part>
        <Part id={speechPlaces.pauses} title="Pauses">
          <Pauses
            pauses={result.pauses}
            questions={result.questions}
            speakingMs={result.pace.available ? result.pace.value.speakingMs : null}
            usual={result.usual?.pausesPerMinute ?? null}
          />
        </Part>
        <Part title="Clarity">
          <Clarity clarity={result.clarity} usual={result.usual?.clarity ?? null} />
        </Part>
        <Part title="Voice">
          <Delivery delivery={result.delivery} />
        </Part>
        <Part id={speechPlaces.stumbles} title="Wording">
          <Phrasing phrasing={result.phrasing} />
        </Part>
        <Part title="Who spoke how much">
          <Talk talk={result.talk} share={result.talkShare} usual={result.usual?.talkShare ?? null} />
        </Part>
      </div>
    </Section>
  );
}

function Part({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="grid scroll-mt-16 content-start gap-4">
      <h3 className="text-base font-semibold">{title}</h3>
      {children}
    </section>
  );
}
