import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TUS_VERSION } from './protocol/tus-version.js';

/** Every answer under the upload address carries the protocol's version, refusals by others included. */
@Injectable()
export class TusHeadersMiddleware implements NestMiddleware {
  use(_request: IncomingMessage, response: ServerResponse, next: () => void): void {
    response.setHeader('Tus-Resumable', TUS_VERSION);
    response.setHeader('Tus-Version', TUS_VERSION);
    response.setHeader('Cache-Control', 'no-store');
    next();
  }
}
