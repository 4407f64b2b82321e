import { AppError } from '@interview-buddy/shared-utils/errors';
import type { TokenVerifier } from '@interview-buddy/shared-utils/auth';
import type { LiveServer } from './live-server.js';

/** A socket outlives its handshake: whoever was signed out since is let go. */
export async function dropEndedSessions(server: LiveServer, verifier: TokenVerifier): Promise<void> {
  const sockets = [...server.sockets.sockets.values()];
  await Promise.all(
    sockets.map(async (socket) => {
      if (await hasEnded(socket.data.token, verifier)) socket.disconnect(true);
    }),
  );
}

/** A sign-in server that is away ends nobody's session. */
async function hasEnded(token: string, verifier: TokenVerifier): Promise<boolean> {
  try {
    await verifier.verify(token);
    return false;
  } catch (error) {
    return error instanceof AppError && error.status === 401;
  }
}
