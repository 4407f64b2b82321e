import { z } from 'zod';
import { interviewSort, type InterviewSort } from '@interview-buddy/shared-types/api';
import { badRequest } from '@interview-buddy/shared-utils/errors';

/** Where a page ends: the value that the list is sorted by; the id decides between equals. */
export interface ListPlace {
  sort: InterviewSort;
  key: string;
  id: string;
}

const isTime = z.iso.datetime();
const isScore = z.string().regex(/^-?\d{1,3}(\.\d{1,20})?$/);
const keys: Record<InterviewSort, z.ZodType<string>> = {
  newest: isTime,
  oldest: isTime,
  company: z.string().max(400),
  highest: isScore,
  lowest: isScore,
};
const place = z.tuple([interviewSort, z.string(), z.uuid()]);

export function encodeCursor({ sort, key, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

/** @throws AppError 400 where it is none, or one of another sort */
export function decodeCursor(cursor: string, sort: InterviewSort): ListPlace {
  try {
    const [of, key, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (of !== sort) throw new Error('a cursor of another sort');
    return { sort, key: keys[sort].parse(key), id };
  } catch {
    throw badRequest('input/cursor', 'This page of the list cannot be found. Begin again at the top.');
  }
}
