import type { PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { invalidInput } from '../errors/index.js';

/** Parses input by a zod schema. @throws AppError `input/invalid` that names every refused field. */
export class ZodPipe<T extends z.ZodType> implements PipeTransform<unknown, z.output<T>> {
  constructor(private readonly schema: T) {}

  transform(value: unknown): z.output<T> {
    const parsed = this.schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    throw invalidInput(
      parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: explain(issue) })),
    );
  }
}

/** A schema's own sentences stand as they are; zod's stock messages get the field in front. */
function explain(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.');
  const isSentence = /^[A-Z].*[.!?]$/s.test(issue.message);
  if (isSentence || field === '') return issue.message.replace(/([^.!?])$/, '$1.');
  return `${field}: ${issue.message}.`;
}
