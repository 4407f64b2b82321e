import { inject } from 'vitest';

/** What vitest's global set-up of the integration project starts and provides. */
export interface TestServers {
  postgresUrl: string;
  redisUrl: string;
  blobConnectionString: string;
  smtpUrl: string;
  /** Address of the inbox's page and REST interface. */
  inboxUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    servers: TestServers;
  }
}

export function testServers(): TestServers {
  return inject('servers');
}
