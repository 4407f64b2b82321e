import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startProcess } from '../lib/processes.ts';
import { answersHttp, waitUntil } from '../lib/wait.ts';
import type { Part, PartOptions } from './part.ts';

export interface InboxOptions extends PartOptions {
  /** Port of the page that shows the mail; `port` is SMTP's. */
  pagePort: number;
}

export async function startInbox(
  options: InboxOptions,
): Promise<Part & { smtpUrl: string; inboxUrl: string }> {
  const folder = join(options.dataDir, 'inbox');
  mkdirSync(folder, { recursive: true });
  const manifest = createRequire(import.meta.url).resolve('maildev/package.json');
  const server = startProcess({
    name: 'inbox',
    command: process.execPath,
    args: [
      join(dirname(manifest), 'bin', 'maildev'),
      ...['--ip', '127.0.0.1', '--smtp', String(options.port)],
      ...['--web-ip', '127.0.0.1', '--web', String(options.pagePort)],
      ...['--mail-directory', folder, '--silent'],
    ],
    logFile: join(options.logDir, 'inbox.log'),
  });
  const inboxUrl = `http://127.0.0.1:${options.pagePort}`;
  await waitUntil('The inbox', () => answersHttp(`${inboxUrl}/healthz`), {
    timeoutMs: 30_000,
    signal: server.gone,
  });
  return { ...server, smtpUrl: `smtp://127.0.0.1:${options.port}`, inboxUrl };
}
