import { z } from 'zod';
import { interviewContext, interviewFailure, interviewStatus, interviewType } from '../models/interview.js';

/** POST /interviews: the context is saved before the first byte is sent. */
export const createInterviewRequest = interviewContext;

const { notes, jobDescription, heldOn, ...requiredContext } = interviewContext.shape;

/**
 * PATCH /interviews/:id: fields that are left out stay; `version` is the one that was read.
 * Without the defaults of a new interview: they would empty what was left out.
 */
export const updateInterviewRequest = z
  .object({
    ...requiredContext,
    notes: notes.unwrap(),
    jobDescription: jobDescription.unwrap(),
    heldOn: heldOn.unwrap(),
  })
  .partial()
  .extend({ version: z.number().int().positive() });
export type UpdateInterviewRequest = z.infer<typeof updateInterviewRequest>;

/** What happens now and how long it should take; null where nothing is under way. */
export const stageProgress = z.object({
  stage: z.enum(['uploading', 'queued', 'transcribing', 'analyzing']),
  /** 0-100 of this stage; null where the stage cannot tell. */
  percent: z.number().min(0).max(100).nullable(),
  /** Estimated seconds until the analysis is there. */
  remainingSeconds: z.number().nonnegative().nullable(),
});
export type StageProgress = z.infer<typeof stageProgress>;

export const interviewSummary = z.object({
  id: z.uuid(),
  company: z.string(),
  title: z.string(),
  type: interviewType,
  heldOn: z.iso.date().nullable(),
  status: interviewStatus,
  run: z.number().int().positive(),
  version: z.number().int().positive(),
  durationMs: z.number().int().nonnegative().nullable(),
  /** 0-100; null until there is an analysis that could give one. */
  overallScore: z.number().min(0).max(100).nullable(),
  failure: interviewFailure.nullable(),
  progress: stageProgress.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type InterviewSummary = z.infer<typeof interviewSummary>;

export const interviewDetail = interviewSummary.extend({
  notes: z.string(),
  jobDescription: z.string(),
  fileName: z.string().nullable(),
  sizeBytes: z.number().int().nonnegative().nullable(),
  mimeType: z.string().nullable(),
  uploadedAt: z.iso.datetime().nullable(),
  completedAt: z.iso.datetime().nullable(),
  /** The interview of the same person that holds the same recording; its analysis can be opened instead. */
  duplicateOfId: z.uuid().nullable().default(null),
  /** Whether the bytes are still stored: without them it cannot be transcribed again. */
  hasRecording: z.boolean().default(false),
});
export type InterviewDetail = z.infer<typeof interviewDetail>;

export const interviewSort = z.enum(['newest', 'oldest', 'company', 'highest', 'lowest']);
export type InterviewSort = z.infer<typeof interviewSort>;

/** GET /interviews: keyset pages; a cursor belongs to the sort that it was given for. */
export const listInterviewsQuery = z.object({
  cursor: z.string().max(2_000).optional(),
  sort: interviewSort.default('newest'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  search: z.string().trim().max(200).optional(),
  status: interviewStatus.optional(),
  type: interviewType.optional(),
  company: z.string().trim().max(200).optional(),
  /** Calendar days, both included: when it was held, or came in where nobody said when. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type ListInterviewsQuery = z.infer<typeof listInterviewsQuery>;

export const interviewPage = z.object({
  items: z.array(interviewSummary),
  nextCursor: z.string().nullable(),
});
export type InterviewPage = z.infer<typeof interviewPage>;

/** GET /overview: what stands around the list of interviews. */
export const interviewsOverview = z.object({
  interviews: z.number().int().nonnegative(),
  /** For the filter, in alphabetical order; the most frequent where there are very many. */
  companies: z.array(z.string()),
  /** Scores that can be compared: of the rubric of the newest one, oldest first. */
  trend: z.array(
    z.object({
      interviewId: z.uuid(),
      company: z.string(),
      title: z.string(),
      /** Calendar day on which it was held, or came in. */
      day: z.iso.date(),
      score: z.number().min(0).max(100),
    }),
  ),
  /** Scores that were made by another rubric, which is why they are not in the trend. */
  otherRubric: z.number().int().nonnegative(),
  storage: z.object({
    usedBytes: z.number().int().nonnegative(),
    limitBytes: z.number().int().positive(),
  }),
  /** What is worth doing next; null where nothing waits. */
  next: z
    .object({
      kind: z.enum(['failed', 'draft', 'read']),
      interviewId: z.uuid(),
      company: z.string(),
      title: z.string(),
      /** The advice that would raise the newest score most; of kind "read" only. */
      advice: z.string().nullable(),
    })
    .nullable(),
});
export type InterviewsOverview = z.infer<typeof interviewsOverview>;

/** POST /interviews/:id/runs: from which stage the next run starts. */
export const startRunRequest = z.object({ from: z.enum(['transcription', 'analysis']) });
