import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const KEPT_BYTES = 1_000_000;
/** A fifth of it is what the tools take for hours of sound; pictures of a hostile film would take all there is. */
const MOST_MEMORY_BYTES = 1024 ** 3;
/** Of Linux; it becomes the tool that it is told to run. Where it is missing nothing bounds the memory. */
const LIMITER = '/usr/bin/prlimit';
const LIMITED = existsSync(LIMITER) ? [LIMITER, `--as=${MOST_MEMORY_BYTES}`] : [];

export interface ToolOptions {
  signal: AbortSignal;
  /** The tool is killed after this. */
  timeoutMs: number;
  /** The tool is killed when it has printed nothing for this long. */
  stallMs?: number;
  onOutput?: (text: string) => void;
}

export interface ToolResult {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  timedOut: boolean;
}

/** Runs a program without a shell, in a process of its own, with its memory and its output bounded. */
export async function runTool(
  command: string,
  args: readonly string[],
  options: ToolOptions,
): Promise<ToolResult> {
  options.signal.throwIfAborted();
  const [program = command, ...rest] = [...LIMITED, command, ...args];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  const kept = { stdout: '', stderr: '' };
  let timedOut = false;
  const kill = () => {
    timedOut = true;
    child.kill('SIGKILL');
  };
  const abort = () => child.kill('SIGKILL');
  const timer = setTimeout(kill, options.timeoutMs);
  const stall = options.stallMs ? setTimeout(kill, options.stallMs) : undefined;
  options.signal.addEventListener('abort', abort, { once: true });
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      stall?.refresh();
      if (name === 'stdout') options.onOutput?.(text);
      if (kept[name].length < KEPT_BYTES) kept[name] += text;
    });
  }
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    options.signal.throwIfAborted();
    return { exitCode, ...kept, timedOut };
  } finally {
    clearTimeout(timer);
    clearTimeout(stall);
    options.signal.removeEventListener('abort', abort);
  }
}
