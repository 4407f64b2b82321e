import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { AppError } from '@interview-buddy/shared-utils/errors';
import type { TokenVerifier } from '@interview-buddy/shared-utils/auth';
import { isAllowedOrigin, tokenOf } from './handshake.js';
import type { LiveRedis } from './live-redis.js';

export interface LiveOptions {
  publicUrl: string;
  redisUrl: string;
  /** Redis stream that the replicas share. */
  streamName: string;
}

export interface SocketData {
  userId: string;
  token: string;
}

export type Message = Record<string, (data: unknown) => void>;
export type LiveServer = Server<Record<string, never>, Message, Record<string, never>, SocketData>;
type LiveSocket = Socket<Record<string, never>, Message, Record<string, never>, SocketData>;

/** Nobody sends us anything but the handshake. */
const MAX_MESSAGE_BYTES = 16 * 1024;

export const roomOf = (userId: string): string => `user:${userId}`;

export function createLiveServer(
  http: HttpServer,
  options: LiveOptions,
  redis: LiveRedis,
  verifier: TokenVerifier,
): LiveServer {
  const server: LiveServer = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    allowRequest: (request, decide) => decide(null, isAllowedOrigin(request.headers, options.publicUrl)),
    adapter: createAdapter(redis, { streamName: options.streamName, maxLen: 10_000, blockTimeInMs: 2000 }),
  });
  server.use((socket, next) => void admit(socket, verifier).then(() => next(), next));
  return server;
}

/** The client is told the code, by which it knows whether to sign in again or to try later. */
async function admit(socket: LiveSocket, verifier: TokenVerifier): Promise<void> {
  const token = tokenOf(socket.handshake);
  if (token === null) throw refusal('auth/required', 'Sign in to go on.');
  try {
    const user = await verifier.verify(token);
    socket.data = { userId: user.id, token };
    await socket.join(roomOf(user.id));
  } catch (error) {
    throw error instanceof AppError ? refusal(error.code, error.message) : error;
  }
}

function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { data: { code } });
}
