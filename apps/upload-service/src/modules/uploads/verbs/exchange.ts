import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AuthenticatedUser } from '@interview-buddy/shared-utils/auth';

/** One tus request and its answer. */
export interface Exchange {
  user: AuthenticatedUser;
  request: IncomingMessage;
  response: ServerResponse;
}

/** A request about one upload. */
export interface UploadExchange extends Exchange {
  uploadId: string;
}

export function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string | number | null>> = {},
): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers))
    if (value !== null) response.setHeader(name, String(value));
  response.end();
}
