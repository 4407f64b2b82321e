import { z } from 'zod';
import { notFound, ProblemError } from './problem';

/** Context forms are the largest: notes, a job description and their names. */
const MAX_BODY_BYTES = 256 * 1024;

/** @throws ProblemError 400 that names each field that was refused. */
export function validated<S extends z.ZodType>(schema: S | undefined, value: unknown): z.output<S> {
  const parsed = (schema ?? z.unknown()).safeParse(value);
  if (parsed.success) return parsed.data as z.output<S>;
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new ProblemError({
    status: 400,
    code: 'input/invalid',
    message: errors.map((error) => error.message).join(' '),
    errors,
  });
}

/** Parts of a path. @throws ProblemError 404: what cannot be an id does not exist */
export function known<S extends z.ZodType>(schema: S | undefined, value: unknown): z.output<S> {
  const parsed = (schema ?? z.unknown()).safeParse(value);
  if (!parsed.success) throw notFound();
  return parsed.data as z.output<S>;
}

export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new ProblemError({
      status: 415,
      code: 'request/media-type',
      message: 'Send this as application/json.',
    });
  }
  const text = (await readBytes(request, MAX_BODY_BYTES)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError({
      status: 400,
      code: 'request/invalid',
      message: 'This request could not be read.',
    });
  }
}

/** @throws ProblemError 413 where there is more. */
export async function readBytes(request: Request, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) {
      throw new ProblemError({
        status: 413,
        code: 'request/too-large',
        message: 'This request is too large.',
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
