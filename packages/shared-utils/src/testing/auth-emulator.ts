import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestAuthEmulator {
  /** host:port, as FIREBASE_AUTH_EMULATOR_HOST takes it. */
  host: string;
  /** Sign-ins of this user before now no longer count. */
  revoke(userId: string): void;
  disable(userId: string): void;
  /** The user is gone. */
  remove(userId: string): void;
  stop(): Promise<void>;
}

interface UserRecord {
  localId: string;
  validSince?: string;
  disabled?: boolean;
}

/**
 * Answers `accounts:lookup` as the Auth emulator does, which firebase-admin asks on every verification.
 * Knows every user id; the real emulator takes 6 s to start and 190 MB.
 */
export async function startTestAuthEmulator(): Promise<TestAuthEmulator> {
  const changes = new Map<string, Partial<UserRecord> | 'removed'>();
  const server = createServer(async (request, response) => {
    const { localId = [] } = await bodyOf(request);
    const users = localId.flatMap((id): UserRecord[] => {
      const change = changes.get(id);
      return change === 'removed' ? [] : [{ localId: id, ...change }];
    });
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(users.length > 0 ? { users } : {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    revoke: (id) => void changes.set(id, { validSince: String(Math.floor(Date.now() / 1000)) }),
    disable: (id) => void changes.set(id, { disabled: true }),
    remove: (id) => void changes.set(id, 'removed'),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<{ localId?: string[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
}
