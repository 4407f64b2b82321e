import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';

/** 2 GiB on a line of 1 Mbit/s, and some. */
const LONGEST_MS = 6 * 60 * 60_000;

/**
 * Node gives a request 5 minutes to arrive, in which a large recording on a slow line is not sent, nor one that waits
 * for a storage. Next makes the server and tells nobody of it: the first request does.
 */
export function allowLongRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    if (server.requestTimeout < LONGEST_MS) server.requestTimeout = LONGEST_MS;
  });
}
