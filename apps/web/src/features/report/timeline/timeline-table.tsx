import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { clock } from '@/browser/format';
import { MomentLink } from '../moments/moment-link';
import { inHundredths } from './geometry';

/** The drawing once more, in words. */
export function TimelineTable({ result }: { result: AnalysisResult }) {
  if (result.questions.length === 0) return null;
  return (
    <details className="mt-2 pl-[6.5rem]">
      <summary className="w-fit text-xs text-ink-soft">The same as a table</summary>
      <div className="overflow-x-auto">
        <table className="mt-2 w-full border-collapse text-left">
          <thead>
            <tr className="text-xs text-ink-faint">
              <th scope="col" className="py-1 pr-4 font-normal">
                Question
              </th>
              <th scope="col" className="py-1 pr-4 font-normal">
                Asked at
              </th>
              <th scope="col" className="py-1 pr-4 font-normal">
                Answer
              </th>
              <th scope="col" className="py-1 pr-4 text-right font-normal">
                Score
              </th>
              <th scope="col" className="py-1 text-right font-normal">
                Fillers
              </th>
            </tr>
          </thead>
          <tbody>
            {result.questions.map((question, index) => {
              const answer = result.answers.find((one) => one.questionId === question.id);
              return (
                <tr key={question.id} className="border-t border-line align-top">
                  <th scope="row" className="max-w-md py-1.5 pr-4 font-normal">
                    {index + 1}. {question.quote.text}
                  </th>
                  <td className="py-1.5 pr-4">
                    <MomentLink moment={question.quote} />
                  </td>
                  <td className="py-1.5 pr-4">
                    {answer ? `${clock(answer.startMs)} to ${clock(answer.endMs)}` : 'none found'}
                  </td>
                  <td className="py-1.5 pr-4 text-right">{answer ? Math.round(answer.score) : ''}</td>
                  <td className="py-1.5 text-right">{answer?.fillers ?? ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <OverTime result={result} />
      </div>
    </details>
  );
}

function OverTime({ result }: { result: AnalysisResult }) {
  const at = (points: AnalysisResult['sentiment'], startMs: number) =>
    points.find((point) => point.startMs === startMs)?.value;
  const whole = (value: number | undefined) => (value === undefined ? '' : Math.round(value));
  return (
    <table className="mt-6 w-full border-collapse text-left">
      <thead>
        <tr className="text-xs text-ink-faint">
          {['Part', 'Confidence of 100', 'Enthusiasm of 100', 'Sentiment, from -100 to 100'].map((name) => (
            <th key={name} scope="col" className="py-1 pr-4 font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inHundredths(result.sentiment).map((point) => (
          <tr key={point.startMs} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-4 font-normal">
              <MomentLink moment={point} />
            </th>
            <td className="py-1.5 pr-4">{whole(at(result.confidence, point.startMs))}</td>
            <td className="py-1.5 pr-4">{whole(at(result.enthusiasm, point.startMs))}</td>
            <td className="py-1.5 pr-4">{whole(point.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
