import { join } from 'node:path';
import { underLock } from '../lib/lock.ts';
import { run } from '../lib/run.ts';
import { root } from './places.ts';

async function must(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await run(command, args, { env });
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${output.trimEnd()}`);
}

/** Production builds of all workspaces; what did not change comes from turbo's cache. */
export async function buildApps(): Promise<void> {
  // Next refuses two builds at once: a test beside a start waits for it, and then finds all of it in the cache.
  await underLock(join(root, 'node_modules', '.cache', 'build.lock'), () => build());
}

async function build(): Promise<void> {
  await must('turbo', ['run', 'build', '--output-logs=errors-only', '--ui=stream', '--no-update-notifier'], {
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  });
}

export async function applyMigrations(databaseUrl: string): Promise<void> {
  await must('npm', ['run', '--silent', 'db:deploy'], { DATABASE_URL: databaseUrl });
}
