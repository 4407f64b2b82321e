import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { AppError } from '@interview-buddy/shared-utils/errors';
import { ClientGone, LockWanted } from '../upload-locks.js';
import { FormPost } from '../form/form-post.js';
import { DeleteVerb } from './delete.verb.js';
import type { Exchange, UploadExchange } from './exchange.js';
import { HeadVerb } from './head.verb.js';
import { answerOptions } from './options.verb.js';
import { PatchVerb } from './patch.verb.js';
import { PostVerb } from './post.verb.js';

const PASS_OVER_MS = 5_000;

/** Hands a request to its verb; X-HTTP-Method-Override stands for clients that cannot send PATCH or DELETE. */
@Injectable()
export class TusVerbs {
  constructor(
    private readonly post: PostVerb,
    private readonly form: FormPost,
    private readonly head: HeadVerb,
    private readonly patch: PatchVerb,
    private readonly terminate: DeleteVerb,
  ) {}

  async creation(exchange: Exchange): Promise<void> {
    const method = methodOf(exchange);
    if (method === 'OPTIONS') return answerOptions(exchange.response);
    if (method !== 'POST') throw notAnswered(exchange, 'OPTIONS, POST');
    const isForm = /^multipart\/form-data\b/i.test(exchange.request.headers['content-type'] ?? '');
    await answered(exchange, isForm ? this.form.handle(exchange) : this.post.handle(exchange));
  }

  async upload(exchange: UploadExchange): Promise<void> {
    const method = methodOf(exchange);
    if (method === 'OPTIONS') return answerOptions(exchange.response);
    if (method === 'HEAD') return answered(exchange, this.head.handle(exchange));
    if (method === 'PATCH') return answered(exchange, this.patch.handle(exchange));
    if (method === 'DELETE') return answered(exchange, this.terminate.handle(exchange));
    throw notAnswered(exchange, 'OPTIONS, HEAD, PATCH, DELETE');
  }
}

function methodOf({ request }: Exchange): string {
  const override = request.headers['x-http-method-override'];
  return (typeof override === 'string' ? override : (request.method ?? '')).toUpperCase();
}

/** Where the client is gone or another connection took over, there is nobody left to be told. */
async function answered({ request, response }: Exchange, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const clientGone = error instanceof ClientGone || (request.destroyed && !request.complete);
    if (error instanceof AppError || !(clientGone || error instanceof LockWanted)) throw error;
    response.destroy();
  } finally {
    letGoOf(request);
  }
}

/** An answer that comes before the end of a body: what is still sent is passed over for a while, then cut off. */
function letGoOf(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  request.unpipe();
  request.resume();
  const timer = setTimeout(() => request.destroy(), PASS_OVER_MS);
  request.once('close', () => clearTimeout(timer));
}

function notAnswered({ response }: Exchange, allowed: string): AppError {
  response.setHeader('Allow', allowed);
  return new AppError({
    code: 'request/method',
    status: 405,
    message: 'This address does not answer that kind of request.',
  });
}
