import { z } from 'zod';
import { badRequest } from '@interview-buddy/shared-utils/errors';

/** Where a page ends: newest first, the id decides between equals. */
export interface ListPlace {
  createdAt: Date;
  id: string;
}

const place = z.tuple([z.iso.datetime(), z.uuid()]);

export function encodeCursor({ createdAt, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([createdAt.toISOString(), id])).toString('base64url');
}

/** @throws AppError 400 */
export function decodeCursor(cursor: string): ListPlace {
  try {
    const [createdAt, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { createdAt: new Date(createdAt), id };
  } catch {
    throw badRequest('input/cursor', 'This page of the list cannot be found. Begin again at the top.');
  }
}
