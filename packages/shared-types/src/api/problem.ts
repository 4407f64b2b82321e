import { z } from 'zod';

/** RFC 9457. `code` is stable for programs, `detail` a sentence for the person. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string().optional(),
  /** The fields that were refused, where it is about fields. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;
