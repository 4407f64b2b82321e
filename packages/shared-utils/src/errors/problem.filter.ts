import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { toAppError, toProblem } from './to-problem.js';

/** Answers every error of an HTTP route as RFC 9457 problem+json; only the unexpected ones are logged as errors. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Pick<Logger, 'error' | 'debug'>) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw thrown;
    const response = host.switchToHttp().getResponse<ServerResponse>();
    const error = toAppError(thrown);
    if (error.status >= 500)
      this.logger.error({ err: error.cause ?? error, code: error.code }, 'request failed');
    else this.logger.debug({ code: error.code, status: error.status }, 'request refused');
    sendProblem(response, error);
  }
}

/** For code that stands outside Nest's routes, such as a raw Node handler. */
export function sendProblem(response: ServerResponse, thrown: unknown): void {
  const error = toAppError(thrown);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = error.status;
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  if (error.retryAfterSeconds !== undefined)
    response.setHeader('Retry-After', String(error.retryAfterSeconds));
  if (error.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.end(JSON.stringify(toProblem(error)));
}
