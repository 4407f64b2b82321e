'use client';

import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { useState, type SubmitEvent } from 'react';
import { interviewTypes } from '@/browser/format';
import { Button } from '@/components/button';
import { SelectField, TextAreaField, TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { beginUpload } from './begin-upload';
import { FileDrop } from './file-drop';
import { useBegin } from './use-begin';

export function UploadForm() {
  const [file, setFile] = useState<File | null>(null);
  const [noFile, setNoFile] = useState(false);
  const { busy, error, fields, begin } = useBegin();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setNoFile(!file);
    if (!file) return;
    const context = contextOf(new FormData(event.currentTarget));
    void begin((manager) => beginUpload(manager, context, file));
  };

  return (
    <form onSubmit={submit} className="grid items-start gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="grid gap-3 lg:sticky lg:top-10">
        <FileDrop file={file} onChoose={setFile} />
        {noFile && !file && (
          <p role="alert" className="text-danger">
            Choose the recording first.
          </p>
        )}
        <p className="text-xs text-ink-faint">
          Nobody can play or download a recording here, not even you: it is turned into words and figures, and
          removed after the days that you set under Account.
        </p>
      </div>
      <div className="grid gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField label="Company" name="company" required maxLength={200} error={fields['company']} />
          <TextField label="Job title" name="title" required maxLength={200} error={fields['title']} />
          <SelectField label="Type" name="type" defaultValue="behavioral" error={fields['type']}>
            {Object.entries(interviewTypes).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextField label="Held on" name="heldOn" type="date" optional error={fields['heldOn']} />
        </div>
        <TextAreaField
          label="Job description"
          name="jobDescription"
          optional
          maxLength={20_000}
          rows={6}
          hint="With it, each answer is also compared with what the job asks for."
          error={fields['jobDescription']}
        />
        <TextAreaField
          label="Notes"
          name="notes"
          optional
          maxLength={10_000}
          rows={3}
          error={fields['notes']}
        />
        {error && (
          <Notice tone="problem" live title="The upload has not begun">
            {error}
          </Notice>
        )}
        <Button type="submit" disabled={busy} className="w-full sm:w-fit">
          {busy ? 'Starting' : 'Upload'}
        </Button>
      </div>
    </form>
  );
}

const types = Object.keys(interviewTypes) as InterviewContext['type'][];

function contextOf(form: FormData): InterviewContext {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    company: text('company'),
    title: text('title'),
    type: types.find((type) => type === text('type')) ?? 'behavioral',
    heldOn: text('heldOn') || null,
    jobDescription: text('jobDescription'),
    notes: text('notes'),
  };
}
