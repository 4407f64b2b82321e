import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

const current = new AsyncLocalStorage<IncomingMessage>();

// Next hands its routes a Request of the web only, whose body copies every chunk; an upload feels that in processor time
// and memory. Node tells of each request before Next sees it.
subscribe('http.server.request.start', (message) => {
  if (typeof message !== 'object' || message === null || !('request' in message)) return;
  if (message.request instanceof IncomingMessage) current.enterWith(message.request);
});

/** The request that is being answered as Node received it, while nobody has read of its body; else null. */
export function rawRequest(): IncomingMessage | null {
  const request = current.getStore();
  return request && !request.readableDidRead ? request : null;
}
