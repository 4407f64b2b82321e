import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { untilTrue } from './until-true.js';

export interface SpawnedService {
  process: ChildProcess;
  /** Every line that it wrote on stdout or stderr. */
  lines: readonly string[];
  /** http://… once it listens. @throws Error with its last lines where it ended before. */
  address(): Promise<string>;
  /** Status or signal that it ended with. */
  ended: Promise<number | NodeJS.Signals | null>;
}

const hooks = new URL(
  existsSync(new URL('typescript-hooks.ts', import.meta.url)) ? 'typescript-hooks.ts' : 'typescript-hooks.js',
  import.meta.url,
);

/** A service (its main.ts, by URL) as a process of its own, run from source, for tests that kill it. */
export function spawnService(main: URL, env: Record<string, string>): SpawnedService {
  const args = ['--conditions=source', '--enable-source-maps', '--import', hooks.href, fileURLToPath(main)];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  let ending: number | NodeJS.Signals | null | undefined;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve((ending = code ?? signal))),
  );
  return {
    process: child,
    lines,
    ended,
    address: () => untilTrue(() => addressIn(lines, ending), { timeoutMs: 30_000 }),
  };
}

function addressIn(lines: readonly string[], ending: unknown): string | undefined {
  const line = lines.find((text) => text.includes('"msg":"listening"'));
  if (line === undefined && ending !== undefined)
    throw new Error(`It ended with ${String(ending)}:\n${lines.slice(-20).join('\n')}`);
  const { address }: { address?: string } = line === undefined ? {} : JSON.parse(line);
  return address;
}
