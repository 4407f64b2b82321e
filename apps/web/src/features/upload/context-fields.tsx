'use client';

import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { interviewTypes } from '@/browser/format';
import { SelectField, TextAreaField, TextField } from '@/components/field';

interface Props {
  errors: Record<string, string>;
  initial?: Partial<InterviewContext>;
}

export function ContextFields({ errors, initial = {} }: Props) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="Company"
          name="company"
          required
          maxLength={200}
          defaultValue={initial.company}
          error={errors['company']}
        />
        <TextField
          label="Job title"
          name="title"
          required
          maxLength={200}
          defaultValue={initial.title}
          error={errors['title']}
        />
        <SelectField
          label="Type"
          name="type"
          defaultValue={initial.type ?? 'behavioral'}
          error={errors['type']}
        >
          {Object.entries(interviewTypes).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Held on"
          name="heldOn"
          type="date"
          optional
          defaultValue={initial.heldOn ?? ''}
          error={errors['heldOn']}
        />
      </div>
      <TextAreaField
        label="Job description"
        name="jobDescription"
        optional
        maxLength={20_000}
        rows={6}
        hint="With it, each answer is also compared with what the job asks for."
        defaultValue={initial.jobDescription}
        error={errors['jobDescription']}
      />
      <TextAreaField
        label="Notes"
        name="notes"
        optional
        maxLength={10_000}
        rows={3}
        defaultValue={initial.notes}
        error={errors['notes']}
      />
    </>
  );
}
