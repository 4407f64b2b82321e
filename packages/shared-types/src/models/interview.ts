import { z } from 'zod';

export const interviewStatus = z.enum([
  'draft',
  'uploading',
  'uploaded',
  'transcribing',
  'analyzing',
  'complete',
  'failed',
]);
export type InterviewStatus = z.infer<typeof interviewStatus>;

export const interviewType = z.enum(['behavioral', 'technical', 'phone', 'panel']);
export type InterviewType = z.infer<typeof interviewType>;

/** What the person tells us about the interview; every field is data, never an instruction. */
export const interviewContext = z.object({
  company: z.string().trim().min(1, 'Say which company this was with.').max(200),
  title: z.string().trim().min(1, 'Say which job this was for.').max(200),
  type: interviewType,
  notes: z.string().max(10_000).default(''),
  jobDescription: z.string().max(20_000).default(''),
  /** Calendar day of the interview, ISO 8601 (YYYY-MM-DD). */
  heldOn: z.iso.date().nullable().default(null),
});
export type InterviewContext = z.infer<typeof interviewContext>;

/** Why an interview stopped: a stable code for programs and a sentence for the person. */
export const interviewFailure = z.object({ code: z.string(), message: z.string() });
export type InterviewFailure = z.infer<typeof interviewFailure>;
