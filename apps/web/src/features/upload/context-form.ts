import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { interviewTypes } from '@/browser/format';

const types = Object.keys(interviewTypes) as InterviewContext['type'][];

/** What a submitted form says about an interview. The gateway checks it; this only reads. */
export function contextOf(form: FormData): InterviewContext {
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
