import { startAzurite } from '../embedded/azurite.ts';
import { startFirebase } from '../embedded/firebase.ts';
import { startInbox } from '../embedded/inbox.ts';
import type { Part } from '../embedded/part.ts';
import { startPostgres } from '../embedded/postgres.ts';
import { startRedis } from '../embedded/redis.ts';
import { createDatabase } from './database.ts';
import type { Ports } from './remembered-ports.ts';
import type { Steps } from './steps.ts';

export interface Parts {
  databaseUrl: string;
  redisUrl: string;
  blobConnectionString: string;
  firebaseAuthHost: string;
  smtpUrl: string;
  inboxUrl: string;
}

export interface PartsOptions {
  dataDir: string;
  logDir: string;
  ports: Ports;
  durable: boolean;
  steps: Steps;
  /** Called with each part as soon as it runs, so that it is stopped even when another one fails. */
  onStarted: (part: Part) => void;
}

export async function startParts(options: PartsOptions): Promise<Parts> {
  const { ports, steps, onStarted } = options;
  const place = { dataDir: options.dataDir, logDir: options.logDir };
  const started = async <P extends Part>(title: string, start: () => Promise<P>): Promise<P> => {
    const part = await steps.run(title, start);
    onStarted(part);
    return part;
  };
  const [postgres, redis, azurite, firebase, inbox] = await Promise.all([
    started('PostgreSQL', () => startPostgres({ ...place, port: ports.postgres, durable: options.durable })),
    started('Redis', () => startRedis({ ...place, port: ports.redis })),
    started('Azurite (blob storage)', () => startAzurite({ ...place, port: ports.azurite })),
    started('Firebase Auth emulator', () => startFirebase({ ...place, port: ports.firebase })),
    started('Mail inbox', () => startInbox({ ...place, port: ports.smtp, pagePort: ports.inbox })),
  ]);
  return {
    databaseUrl: await createDatabase(postgres.postgresUrl, 'interview_buddy'),
    redisUrl: redis.redisUrl,
    blobConnectionString: azurite.blobConnectionString,
    firebaseAuthHost: firebase.firebaseAuthHost,
    smtpUrl: inbox.smtpUrl,
    inboxUrl: inbox.inboxUrl,
  };
}
