import type { IncomingMessage } from 'node:http';
import type { ExpressAdapter } from '@nestjs/platform-express';

const UPLOAD_PATH = /^\/(uploads|api\/upload)(\/|\?|$)/;
const LIMIT = '512kb';

/** JSON is read everywhere but under the upload address: there a body is bytes, whatever it calls itself. */
export function readJsonBodies(adapter: ExpressAdapter): void {
  adapter.useBodyParser('json', false, { limit: LIMIT, type: isJsonBody });
}

function isJsonBody(request: IncomingMessage): boolean {
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '');
  return isJson && !UPLOAD_PATH.test(request.url ?? '');
}
