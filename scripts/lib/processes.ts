import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import { guarded } from './guardian.ts';

export interface ProcessOptions {
  name: string;
  command: string;
  args: readonly string[];
  /** The whole environment of the child; nothing is inherited beyond it. */
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** Both output streams are appended here. */
  logFile: string;
  stopSignal?: NodeJS.Signals;
  /** Everything else goes first. */
  inBackground?: boolean;
  /** After this many ms the process group is killed. */
  stopWithinMs?: number;
}

export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  /** Resolves with the exit code, or the signal's name. */
  readonly exited: Promise<number | string>;
  /** Aborted when the process has ended. */
  readonly gone: AbortSignal;
  stop(): Promise<void>;
}

/**
 * Starts a child in a process group of its own, so that a terminal's Ctrl-C reaches only the parent, which
 * then stops its children in order.
 */
export function startProcess(options: ProcessOptions): RunningProcess {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a');
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    uid: options.uid,
    gid: options.gid,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const { pid } = child;
  const stopSignal = options.stopSignal ?? 'SIGTERM';
  const gone = new AbortController();
  const exited = whenExited(child).then((how) => {
    if (pid !== undefined) {
      // What it started itself (workers) goes with it.
      kill(-pid, 'SIGKILL');
      guarded.release(pid);
    }
    gone.abort(new Error(`${options.name} ended (${how}).\n${lastLines(options.logFile)}`));
    return how;
  });
  if (pid === undefined) throw new Error(`${options.name} could not be started: ${options.command}`);
  guarded.watch(pid, stopSignal);
  if (options.inBackground) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return {
    name: options.name,
    pid,
    exited,
    gone: gone.signal,
    stop: () => stopGroup(pid, exited, stopSignal, options.stopWithinMs ?? 10_000),
  };
}

function whenExited(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
    child.once('error', (error) => resolve(error.message));
  });
}

async function stopGroup(
  pid: number,
  exited: Promise<number | string>,
  signal: NodeJS.Signals,
  withinMs: number,
): Promise<void> {
  kill(pid, signal);
  const timer = setTimeout(() => kill(-pid, 'SIGKILL'), withinMs);
  await exited;
  clearTimeout(timer);
}

function kill(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal);
  } catch {
    // Already gone, which is what was wanted.
  }
}

/** The end of a log, to say why something failed. */
export function lastLines(file: string, count = 15): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
