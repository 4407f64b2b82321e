import { setTimeout as sleep } from 'node:timers/promises';
import { startProcess, type ProcessOptions, type RunningProcess } from '../lib/processes.ts';

export interface SupervisedApp {
  readonly name: string;
  /** The process that runs now; another one after a crash. */
  readonly pid: () => number | undefined;
  /** Sends SIGTERM and waits; the app drains what it holds. */
  stop(): Promise<void>;
}

export interface SupervisorOptions {
  process: ProcessOptions;
  onCrash: (name: string, how: number | string, againInMs: number) => void;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;
/** An app that ran this long starts over with the shortest pause. */
const healthyAfterMs = 30_000;

/** The pause before the next start: doubles with each crash in a row. */
export function pauseAfter(crashesInARow: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (crashesInARow - 1));
}

/** Starts an app again whenever it ends by itself, as Kubernetes would. */
export function supervise(options: SupervisorOptions): SupervisedApp {
  const stopping = new AbortController();
  let current: RunningProcess | undefined;

  const run = async (): Promise<void> => {
    let crashes = 0;
    while (!stopping.signal.aborted) {
      const began = Date.now();
      current = startProcess(options.process);
      const how = await current.exited;
      current = undefined;
      if (stopping.signal.aborted) return;
      crashes = Date.now() - began > healthyAfterMs ? 1 : crashes + 1;
      const pause = pauseAfter(crashes);
      options.onCrash(options.process.name, how, pause);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = run();
  return {
    name: options.process.name,
    pid: () => current?.pid,
    async stop() {
      stopping.abort();
      await current?.stop();
      await ended;
    },
  };
}
