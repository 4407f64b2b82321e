'use client';

import type { ConsentQuestion } from '@interview-buddy/shared-types/api';
import { useId, type ReactNode } from 'react';
import { Notice } from '@/components/notice';
import { isRefused, ruleOf, type ConsentDraft } from './consent-answer';
import { PlacePicker } from './place-picker';

interface Props {
  question: ConsentQuestion;
  draft: ConsentDraft;
  onChange: (draft: ConsentDraft) => void;
  /** What is still to be said; shown once the person wanted to go on. */
  missing: string | null;
  /** The way on where no recording is taken. */
  importInstead: ReactNode;
}

/** Where they were, and that the recording may be had: two clicks where the place is known from last time. */
export function ConsentFields({ question, draft, onChange, missing, importInstead }: Props) {
  const rule = ruleOf(question, draft.places);
  const refused = isRefused(question, draft);
  return (
    <fieldset className="grid gap-4 border-t border-line pt-5">
      <legend className="float-left mb-1 w-full text-base font-semibold">May it be recorded there?</legend>
      <PlacePicker
        places={question.places}
        chosen={draft.places}
        onChange={(places) => onChange({ ...draft, places })}
      />
      {rule && <p className="max-w-[62ch] text-ink-soft">{sentenceOfRule(question, draft.places)}</p>}
      {rule === 'all-parties' && <EverybodyAgreed draft={draft} onChange={onChange} />}
      {refused ? (
        <Notice tone="problem" live title="This recording cannot be taken" actions={importInstead}>
          Everybody in it had to agree, and not everybody did. A transcript of the interview can be imported
          in its place: what was said is analyzed as usual, what only sound can tell is left out.
        </Notice>
      ) : (
        <Check
          checked={draft.mayHaveRecording}
          onChange={(mayHaveRecording) => onChange({ ...draft, mayHaveRecording })}
        >
          I may lawfully have this recording and have it analyzed.
        </Check>
      )}
      {missing && !refused && (
        <p role="alert" className="text-danger">
          {missing}
        </p>
      )}
      <p className="max-w-[62ch] text-xs text-ink-faint">
        Your statement is kept with its date and the version of these rules ({question.version}). They are a
        help for an honest statement, not legal advice.
      </p>
    </fieldset>
  );
}

function EverybodyAgreed({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const name = useId();
  const choice = (value: boolean, label: string) => (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="radio"
        name={name}
        className="size-4 accent-accent"
        checked={draft.everybodyAgreed === value}
        onChange={() => onChange({ ...draft, everybodyAgreed: value })}
      />
      {label}
    </label>
  );
  return (
    <div role="radiogroup" aria-label="Did everybody agree?" className="flex flex-wrap gap-x-6">
      {choice(true, 'Everybody agreed')}
      {choice(false, 'Not everybody did')}
    </div>
  );
}

function Check({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-accent"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}

function sentenceOfRule({ places }: ConsentQuestion, chosen: readonly string[]): string {
  const named = places.filter(({ code }) => chosen.includes(code));
  const strict = named.filter(({ rule }) => rule === 'all-parties');
  const names = (strict.length > 0 ? strict : named).map(({ name }) => name);
  const where = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
  return strict.length > 0
    ? `In ${where}, everybody in the conversation must have agreed to the recording.`
    : `In ${where}, it is enough that one person in the conversation, such as you, wants it recorded.`;
}
