import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

type Verb = 'watch' | 'release' | 'remove' | 'keep' | 'ledger';

let guardian: ChildProcess | undefined;

function tell(verb: Verb, ...args: string[]): void {
  guardian ??= startGuardian();
  guardian.stdin?.write(`${[verb, ...args].join('\t')}\n`);
}

function startGuardian(): ChildProcess {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./guardian-main.ts', import.meta.url))], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  child.unref();
  // A guardian that somebody killed must not take this process with it by EPIPE.
  child.stdin?.on('error', () => undefined);
  if (child.stdin && 'unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return child;
}

/** Process groups and folders that must not outlive this process, even when it is killed with -9. */
export const guarded = {
  watch: (processGroup: number, stopSignal: NodeJS.Signals) =>
    tell('watch', String(processGroup), stopSignal),
  release: (processGroup: number) => tell('release', String(processGroup)),
  removeAtEnd: (folder: string) => tell('remove', folder),
  keep: (folder: string) => tell('keep', folder),
  /** From now on this file lists what is watched. */
  ledger: (file: string) => tell('ledger', file),
  /** Ends all that is watched, at once and in no order. */
  async endAll(): Promise<void> {
    const child = guardian;
    if (!child) return;
    guardian = undefined;
    child.ref();
    child.stdin?.end();
    await once(child, 'exit');
  },
};
