import { OffsetUnknown, type AnswerLike } from './keep-upload';

interface ErrorLike {
  originalResponse?: AnswerLike | null;
  causingError?: unknown;
  message?: string;
}

function answerTo({ originalResponse, causingError }: ErrorLike): AnswerLike | null {
  return originalResponse ?? (causingError instanceof OffsetUnknown ? causingError.answer : null);
}

/** A refusal stays a refusal; a lock, a conflict of offsets, a fault of the server or of the line passes. */
export function worthRetrying(error: ErrorLike): boolean {
  const status = answerTo(error)?.getStatus() ?? 0;
  if (isTaken(error)) return false;
  return status < 400 || status >= 500 || status === 409 || status === 423 || status === 429;
}

const refusals = [400, 413, 415, 422, 460];

/** Whether sending the same file again would end the same way. */
export function isRefusal(error: ErrorLike): boolean {
  return isTaken(error) || refusals.includes(answerTo(error)?.getStatus() ?? 0);
}

/** A conflict that does not pass: another recording of this interview was there first. */
function isTaken(error: ErrorLike): boolean {
  const answer = answerTo(error);
  return answer?.getStatus() === 409 && textOf(answer.getBody(), 'code') === 'upload/has-recording';
}

/** Whether the person has to say first that the recording may be had. */
export function asksForConsent(error: ErrorLike): boolean {
  const answer = answerTo(error);
  return answer?.getStatus() === 403 && (textOf(answer.getBody(), 'code') ?? '').startsWith('consent/');
}

/** What stopped an upload, as a sentence: the server's own where it gave one. */
export function sentenceOfUpload(error: ErrorLike): string {
  const answer = answerTo(error);
  if (!answer || answer.getStatus() === 0) {
    return 'The connection is down. What was sent is safe; it goes on from there.';
  }
  if (answer.getStatus() === 401) {
    return 'Your session has ended. Sign in in another tab and continue here; what was sent is safe.';
  }
  return (
    textOf(answer.getBody(), 'detail') ??
    'The server could not take it just now. What was sent is safe; try again.'
  );
}

function textOf(body: string, field: 'code' | 'detail'): string | null {
  try {
    const content = JSON.parse(body) as Record<string, unknown> | null;
    const text = content?.[field];
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
