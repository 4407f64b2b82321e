import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startProcess } from '../lib/processes.ts';
import { answersHttp, waitUntil } from '../lib/wait.ts';
import type { Part, PartOptions } from './part.ts';

// The account that every Azurite has, as its documentation prints it: not a secret.
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export async function startAzurite(options: PartOptions): Promise<Part & { blobConnectionString: string }> {
  const folder = join(options.dataDir, 'azurite');
  mkdirSync(folder, { recursive: true });
  const server = startProcess({
    name: 'azurite',
    command: process.execPath,
    args: [
      createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js'),
      ...['--blobHost', '127.0.0.1', '--blobPort', String(options.port), '--location', folder],
      // Its list of Azure's API versions is older than the SDK.
      ...['--skipApiVersionCheck', '--silent', '--disableTelemetry'],
    ],
    logFile: join(options.logDir, 'azurite.log'),
    // In the cloud it takes nothing from the apps.
    inBackground: true,
  });
  const address = `http://127.0.0.1:${options.port}/${account}`;
  await waitUntil('Azurite', () => answersHttp(address), { timeoutMs: 30_000, signal: server.gone });
  return {
    ...server,
    blobConnectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${address};`,
  };
}
