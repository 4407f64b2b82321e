import { z } from 'zod';
import { questionType, starPart } from '../models/analysis.js';
import { interviewContext } from '../models/interview.js';

const engine = z.object({ name: z.enum(['rules', 'model']), model: z.string().nullable() });

/** POST /prep/questions (ai-analyzer-service): what may be asked in an interview for this job. */
export const prepQuestionsRequest = interviewContext.pick({
  company: true,
  title: true,
  type: true,
  jobDescription: true,
});
export type PrepQuestionsRequest = z.infer<typeof prepQuestionsRequest>;

export const prepQuestion = z.object({
  type: questionType,
  text: z.string(),
  /** Why it is likely, in one sentence. */
  reason: z.string(),
});
export type PrepQuestion = z.infer<typeof prepQuestion>;

export const prepQuestions = z.object({ engine, questions: z.array(prepQuestion) });
export type PrepQuestions = z.infer<typeof prepQuestions>;

/** POST /prep/feedback (ai-analyzer-service): a written answer, judged by the rubric of spoken ones. */
export const prepFeedbackRequest = z.object({
  question: z.string().trim().min(3).max(500),
  answer: z.string().trim().min(1).max(8_000),
  jobDescription: z.string().max(20_000).default(''),
});
export type PrepFeedbackRequest = z.infer<typeof prepFeedbackRequest>;

export const prepFeedback = z.object({
  engine,
  type: questionType,
  /** Whether the question asks for a story. */
  starExpected: z.boolean(),
  /** 0-100. */
  score: z.number(),
  relevance: z.number(),
  star: z.array(z.object({ part: starPart, probability: z.number(), quotes: z.array(z.string()) })),
  numbers: z.array(z.string()),
  summary: z.string(),
  example: z.string().nullable(),
});
export type PrepFeedback = z.infer<typeof prepFeedback>;
