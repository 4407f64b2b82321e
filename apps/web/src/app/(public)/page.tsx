import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button-link';
import { SampleSignIn } from '@/features/session/sample-sign-in';
import { publicConfig } from '@/server/public-config';
import { Picture } from './picture';
import conversation from './pictures/conversation-light.png';
import conversationAtNight from './pictures/conversation-dark.png';
import letter from './pictures/letter-light.png';
import letterAtNight from './pictures/letter-dark.png';

export const metadata: Metadata = {
  title: { absolute: 'Interview Buddy: read what happened in your interview' },
  alternates: { canonical: '/' },
};

const promises = [
  [
    'Every number leads to its moment',
    'A filler count, a pause, a story without an ending: one click and you stand at the words it came from.',
  ],
  [
    'It says when it does not know',
    'A score carries its spread. What could not be measured in your recording is not guessed, and the page says why.',
  ],
  [
    'Your recording stays closed',
    'Nobody can play or download it, not even you. It is turned into words and figures, and removed when you say.',
  ],
] as const;

const steps = [
  ['Send the recording', 'Up to 2 GB of video or sound. If the line breaks, it goes on where it stopped.'],
  ['Wait a few minutes', 'The page shows what happens now. You can close it; a mail comes when it is done.'],
  [
    'Read the letter',
    'One sentence of verdict, a score with what moved it, and the three changes that would help most.',
  ],
] as const;

const conversationInWords =
  'The timeline of an interview in lanes: questions as flags, who spoke as bars, the score of each answer, fillers and pauses as ticks, and words a minute, confidence, enthusiasm and sentiment as lines';
const letterInWords =
  'The top of a report: one sentence of verdict, the score with its spread, and what moved it';

export default async function LandingPage() {
  const { sampleAccount } = await publicConfig();
  return (
    <>
      <section className="grid gap-10 pt-12 pb-16 md:pt-20">
        <div className="grid max-w-3xl gap-6">
          <h1 className="font-serif text-[2.5rem] leading-[1.08] tracking-tight md:text-[3.75rem]">
            Read what happened in your interview
          </h1>
          <p className="max-w-[56ch] text-lg text-ink-soft">
            You send the recording of a real interview. Minutes later you read how it went: what you were
            asked, how you answered, where you hesitated, and what to change, each with the words it rests on.
          </p>
          <div className="flex flex-wrap items-start gap-3">
            <ButtonLink href="/sign-up">Make an account</ButtonLink>
            {sampleAccount && <SampleSignIn />}
          </div>
        </div>
        <figure className="grid gap-3">
          <div className="hidden border-y border-line py-4 md:block">
            <Picture day={conversation} night={conversationAtNight} alt={conversationInWords} />
          </div>
          <div className="overflow-hidden rounded-md border border-line md:hidden">
            <Picture day={letter} night={letterAtNight} alt={letterInWords} />
          </div>
          <figcaption className="text-xs text-ink-faint">
            From the report of the sample interview, a made-up one. In a report each mark is a link to the
            words behind it.
          </figcaption>
        </figure>
      </section>
      <section
        aria-labelledby="how"
        className="grid gap-8 border-t border-line py-14 md:grid-cols-[16rem_minmax(0,1fr)]"
      >
        <h2 id="how" className="font-serif text-xl">
          How it goes
        </h2>
        <ol className="grid gap-8 sm:grid-cols-3">
          {steps.map(([title, text], index) => (
            <li key={title} className="grid content-start gap-2">
              <span aria-hidden="true" className="font-serif text-lg text-ink-faint">
                {index + 1}
              </span>
              <h3 className="text-base font-semibold">{title}</h3>
              <p className="text-ink-soft">{text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section
        aria-labelledby="promise"
        className="grid gap-8 border-t border-line py-14 md:grid-cols-[16rem_minmax(0,1fr)]"
      >
        <h2 id="promise" className="font-serif text-xl">
          What you can hold it to
        </h2>
        <dl className="grid gap-8 sm:grid-cols-3">
          {promises.map(([title, text]) => (
            <div key={title} className="grid content-start gap-2">
              <dt className="text-base font-semibold">{title}</dt>
              <dd className="text-ink-soft">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
