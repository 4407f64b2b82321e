import type { InterviewFailure } from '@interview-buddy/shared-types/models';

export const DUPLICATE_CODE = 'recording/duplicate';

export interface OriginalInterview {
  title: string;
  company: string;
  uploadedAt: Date | null;
}

/** Told instead of analysing the same words twice; both ways on stand in the sentence. */
export function duplicateFailure({ title, company, uploadedAt }: OriginalInterview): InterviewFailure {
  const when = uploadedAt ? ` on ${uploadedAt.toISOString().slice(0, 10)}` : '';
  return {
    code: DUPLICATE_CODE,
    message: `You uploaded this same recording${when} for ${title} at ${company}. Open that analysis, or analyse the recording again with what you entered here.`,
  };
}
