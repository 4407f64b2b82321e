import type { Metadata } from 'next';
import { Article } from '../article';

export const metadata: Metadata = {
  title: 'How scores are computed',
  description:
    'What the score of an interview is made of, how much each part weighs, how sure it is, and what is not measured.',
  alternates: { canonical: '/scoring' },
};

const parts = [
  [
    'Structure',
    '30 %',
    'How much of Situation, Task, Action and Result each story holds. Looked for only where a story was asked for.',
  ],
  [
    'Relevance',
    '25 %',
    'How far an answer takes up what was asked, and what the job description asks for if you gave one.',
  ],
  [
    'Delivery',
    '25 %',
    'Your clarity: fillers, pace, pauses and wording, each against a band that is easy to follow.',
  ],
  [
    'Confidence',
    '20 %',
    'The mean over half minutes of your speech, from hedges, from how sentences end and from your voice.',
  ],
] as const;

export default function ScoringPage() {
  return (
    <Article
      title="How scores are computed"
      lead="A score is a summary, not a grade of a person. This is what goes into it and what does not."
    >
      <h2>The overall score</h2>
      <p>
        It is the weighted mean of four parts. A part that could not be measured is left out, and its weight
        goes to the others in proportion. Longer answers count for more, but none for more than three short
        ones.
      </p>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-left text-sm">
          <thead>
            <tr className="text-ink-faint">
              <th scope="col" className="py-2 pr-6 font-normal">
                Part
              </th>
              <th scope="col" className="py-2 pr-6 font-normal">
                Weight
              </th>
              <th scope="col" className="py-2 font-normal">
                What it is
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(([name, weight, text]) => (
              <tr key={name} className="border-t border-line align-top">
                <th scope="row" className="py-2 pr-6 font-medium">
                  {name}
                </th>
                <td className="py-2 pr-6">{weight}</td>
                <td className="py-2 text-ink-soft">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>The spread</h2>
      <p>
        Two readings of the same interview would not give the same number. The spread says how far apart they
        may be: it grows when there are few answers and when the words of the transcript are uncertain, and it
        is never under three points. It is an estimate, not a guarantee.
      </p>
      <h2>What is measured, and what is judged</h2>
      <ul>
        <li>Pauses, level and pitch are measured in the sound itself.</li>
        <li>
          Pace and fillers are counted in the words of the transcript and their times. An engine that leaves
          “um” out gives no filler count.
        </li>
        <li>
          Questions, parts of a story and relevance are judged from the words, by rules or by a language
          model. Each report names which.
        </li>
        <li>Every quote is checked to stand in the transcript. One that does not is dropped.</li>
      </ul>
      <h2>When there is no score</h2>
      <p>
        Where too few words are yours, too many words are uncertain, no question was found, or the language is
        not English, the page says so instead of showing a number.
      </p>
      <h2>What never counts</h2>
      <p>
        Accent, gender, age and looks are not scored and not looked for. The words of the interviewer count
        only to understand what was asked.
      </p>
    </Article>
  );
}
