'use client';

import type { AnalysisResponse } from '@interview-buddy/shared-types/api';
import { Button } from '@/components/button';
import { useNextRun } from './use-next-run';

const dollars = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 4,
});

function judgedBy({ name, model, promptVersion }: AnalysisResponse['result']['contentEngine']): string {
  const prompts = `prompts: ${promptVersion ?? 'unknown'}`;
  if (name === 'model')
    return `Judged by ${model ?? 'a model'} (${prompts}), and checked against your words.`;
  return model
    ? `Judged by the built-in rules; ${model} looked for questions (${prompts}).`
    : 'Judged by the built-in rules.';
}

/** Who judged the answers and what that cost; a preliminary judgement can be made anew. */
export function JudgedBy({ analysis }: { analysis: AnalysisResponse }) {
  const { result, interviewId, modelCostDollars } = analysis;
  const next = useNextRun(interviewId);
  return (
    <div className="mt-10 grid justify-items-start gap-3 text-xs text-ink-faint">
      <p>
        {judgedBy(result.contentEngine)}
        {modelCostDollars !== undefined &&
          ` Models have cost ${dollars.format(modelCostDollars)} for this interview so far.`}
      </p>
      {result.preliminary && (
        <div className="screen-only grid justify-items-start gap-2">
          <p>This analysis is preliminary: what limits it stands at the top. Another run may settle it.</p>
          <Button
            look="secondary"
            size="sm"
            disabled={next.isPending}
            onClick={() => next.mutate({ path: 'runs', method: 'POST', body: { from: 'analysis' } })}
          >
            Analyze again
          </Button>
        </div>
      )}
    </div>
  );
}
