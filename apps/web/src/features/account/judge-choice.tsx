'use client';

import type { AiProviders } from '@interview-buddy/shared-types/api';
import type { AiChoice } from '@interview-buddy/shared-types/models';
import { useQuery } from '@tanstack/react-query';
import { keys } from '@/browser/query-keys';
import { request } from '@/browser/request';

const names: Record<AiProviders['providers'][number], string> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  'azure-ai': 'Azure AI',
  compatible: 'The model that this installation runs',
};

interface Props {
  value: AiChoice;
  onChange: (value: AiChoice) => void;
}

/** Who may judge the content of answers. Only what is set up can be chosen. */
export function JudgeChoice({ value, onChange }: Props) {
  const { data } = useQuery({
    queryKey: keys.providers,
    queryFn: ({ signal }) => request<AiProviders>('/api/account/providers', { signal }),
    staleTime: Infinity,
  });
  const providers = data?.providers ?? [];
  const choices: [AiChoice, string, string][] = [
    ['automatic', 'Whichever is best placed', automaticHint(data)],
    ['none', 'Only the built-in rules', 'Nothing you said is sent to a model.'],
    ...providers.map((name): [AiChoice, string, string] => [
      name,
      names[name],
      'Asked first; another one is asked where it cannot answer.',
    ]),
  ];
  return (
    <section aria-labelledby="judge-title">
      <fieldset className="grid gap-4">
        <legend id="judge-title" className="mb-4 text-base font-semibold">
          Who judges what you said
        </legend>
        <div className="grid gap-px">
          {choices.map(([choice, label, hint]) => (
            <label key={choice} className="flex gap-3 border-t border-line py-3">
              <input
                type="radio"
                name="ai"
                value={choice}
                checked={value === choice}
                onChange={() => onChange(choice)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span>
                {label}
                <span className="block text-xs text-ink-faint">{hint}</span>
              </span>
            </label>
          ))}
        </div>
        <p className="text-xs text-ink-faint">
          It counts from the next analysis on. Fillers, pace and pauses are measured here in any case.
        </p>
      </fieldset>
    </section>
  );
}

function automaticHint(known: AiProviders | undefined): string {
  if (known?.providers.length === 0)
    return 'This installation has no model set up, so that is the built-in rules.';
  return 'A model where one can be asked, else the built-in rules.';
}
