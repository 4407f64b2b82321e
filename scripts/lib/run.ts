import { spawn } from 'node:child_process';
import { root } from '../start/places.ts';
import { guarded } from './guardian.ts';

export interface Ran {
  code: number;
  output: string;
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv;
  /** Passes the output on while it comes. */
  show?: boolean;
}

/** Runs a program to its end, in a process group of its own that does not outlive this process. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
    });
    const { pid } = child;
    if (pid !== undefined) guarded.watch(pid, 'SIGTERM');
    const take = (data: Buffer): void => {
      output += data.toString();
      if (options.show) process.stdout.write(data);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.once('close', (code) => {
      if (pid !== undefined) guarded.release(pid);
      resolve({ code: code ?? 1, output });
    });
  });
}
