import { z } from 'zod';

/** The path below /api/upload: nothing for a new upload, else the id of one. */
export const uploadParams = z.object({
  path: z.tuple([z.string().regex(/^[\w-]{1,64}$/)]).optional(),
});

export function uploadTarget(base: string, { path }: z.infer<typeof uploadParams>): URL {
  return new URL(path ? `/uploads/${path[0]}` : '/uploads', base);
}
