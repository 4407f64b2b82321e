import type { AnalysisResponse, TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { Answer, Question } from '@interview-buddy/shared-types/models';
import { count, grouped } from '@/browser/format';
import { MomentLink } from '../moments/moment-link';
import { Quoted } from '../moments/quoted';
import { Section } from '../section';
import { Example } from '../summary/changes';
import { JudgedBy } from './judged-by';
import { MarkQuestion } from './mark-question';
import { MissedQuestions } from './missed-questions';
import { StarBars } from './star-bars';

export const questionTypes: Record<Question['type'], string> = {
  behavioral: 'Behavioral',
  technical: 'Technical',
  situational: 'Situational',
  motivational: 'Motivation',
  cultural: 'Culture',
  logistics: 'Logistics',
  other: 'Other',
};

interface Props {
  analysis: AnalysisResponse;
  /** Undefined while it is read. */
  transcript: TranscriptResponse | undefined;
}

export function Answers({ analysis, transcript }: Props) {
  const { result } = analysis;
  const answers = new Map(result.answers.map((answer) => [answer.questionId, answer]));
  return (
    <Section
      id="answers"
      title="Answers"
      lead={
        result.questions.length > 0 &&
        `${count(result.questions.length, 'question was', 'questions were')} recognized. STAR is looked for only where a story was asked for.`
      }
    >
      {result.questions.length === 0 ? (
        <p className="text-ink-soft">
          No questions were recognized in this recording, so there are no answers to tell apart.
        </p>
      ) : (
        <ol className="grid grid-cols-1 gap-12">
          {result.questions.map((question, index) => (
            <AnswerItem
              key={question.id}
              analysis={analysis}
              number={index + 1}
              question={question}
              answer={answers.get(question.id)}
            />
          ))}
        </ol>
      )}
      {transcript && <MissedQuestions analysis={analysis} transcript={transcript.transcript} />}
      <JudgedBy analysis={analysis} />
    </Section>
  );
}

function AnswerItem({
  analysis,
  number,
  question,
  answer,
}: {
  analysis: AnalysisResponse;
  number: number;
  question: Question;
  answer?: Answer | undefined;
}) {
  return (
    <li
      id={`answer-${question.id}`}
      className="lazy-row grid scroll-mt-20 grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12"
    >
      <div className="grid grid-cols-1 content-start gap-4">
        <header className="grid gap-1">
          <p className="text-xs text-ink-faint">
            {number} · {questionTypes[question.type]}
            {question.followsUp && ' · follows up'} · <MomentLink moment={question.quote} />
          </p>
          <h3 className="font-serif text-lg break-words text-interviewer">“{question.quote.text}”</h3>
        </header>
        {answer ? (
          <>
            <p className="max-w-[65ch] text-base">{answer.summary}</p>
            <Figures answer={answer} />
            {answer.starExpected && <StarBars star={answer.star} />}
            {answer.example && <Example text={answer.example} />}
          </>
        ) : (
          <p className="text-ink-soft">No answer to it was found.</p>
        )}
        <div className="screen-only">
          <MarkQuestion
            interviewId={analysis.interviewId}
            run={analysis.run}
            turnId={question.quote.turnId}
            text={question.quote.text}
            isQuestion={false}
          />
        </div>
      </div>
      {answer && <Evidence answer={answer} />}
    </li>
  );
}

function Figures({ answer }: { answer: Answer }) {
  const whole = { startMs: answer.startMs, endMs: answer.endMs };
  const figures: [string, string][] = [
    ['Score', `${Math.round(answer.score)}`],
    ['Relevance', `${Math.round(answer.relevance.score)}`],
    ['Words', grouped(answer.words)],
    ['Words a minute', `${Math.round(answer.wordsPerMinute)}`],
    ['Fillers', answer.fillers === null ? 'not counted' : `${answer.fillers}`],
  ];
  return (
    <dl className="grid grid-cols-3 gap-x-8 gap-y-3 sm:flex">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt className="text-xs text-ink-faint">{name}</dt>
          <dd className="text-base font-medium">
            <MomentLink
              moment={whole}
              className="hover:underline"
              aria-label={`${name} ${value}, go to the answer`}
            >
              {value}
            </MomentLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the judgement of one answer rests on. */
function Evidence({ answer }: { answer: Answer }) {
  const { toJob, toQuestion, sharedTerms } = answer.relevance;
  const { singular, plural } = answer.ownership;
  return (
    <div className="grid content-start gap-4 text-xs text-ink-soft">
      {answer.numbers.slice(0, 2).map((quote) => (
        <div key={quote.startMs} className="grid gap-1">
          <span>A result with a number</span>
          <Quoted quote={quote} />
        </div>
      ))}
      <p>
        Relevance {Math.round(toQuestion)} to the question
        {toJob === null ? ' (no job description was given)' : `, ${Math.round(toJob)} to the job`}.
        {sharedTerms.length > 0 && ` Words in common: ${sharedTerms.slice(0, 8).join(', ')}.`}
      </p>
      {singular + plural > 0 && (
        <p>
          You said “I” {count(singular, 'time')} and “we” {count(plural, 'time')}.
        </p>
      )}
    </div>
  );
}
