interface RequestLike {
  getMethod(): string;
}

export interface AnswerLike {
  getStatus(): number;
  getBody(): string;
}

/** How far an upload came could not be learned just now; the upload itself is still there. */
export class OffsetUnknown extends Error {
  constructor(readonly answer: AnswerLike) {
    super(`The question for the offset was answered with ${answer.getStatus()}.`);
    this.name = 'OffsetUnknown';
  }
}

const gone = [404, 410];

/**
 * The client takes every refused HEAD for the end of an upload and begins anew at the first byte. A session
 * that has ended, a restart of ours or too many requests is no such end: what was sent is asked for again.
 */
export function keepUpload(request: RequestLike, answer: AnswerLike): void {
  const status = answer.getStatus();
  if (request.getMethod() !== 'HEAD' || status < 400 || gone.includes(status)) return;
  throw new OffsetUnknown(answer);
}
