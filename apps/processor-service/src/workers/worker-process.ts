import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ReplyMessage } from './protocol.js';

export class WorkerDied extends Error {
  constructor(how: string) {
    super(`A worker process ended in the middle of its work (${how}).`);
    this.name = 'WorkerDied';
  }
}

export interface WorkerOptions {
  args?: readonly string[];
  /** Heap of the process, MiB. */
  memoryMb?: number;
}

interface Pending {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** Where the system does not let that be said, everybody is served alike. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}

/** From source there is no build: Node strips the types, imports that say .js find the .ts beside them, packages too. */
const RESOLVE_SOURCE = `import { registerHooks } from 'node:module';
registerHooks({ resolve(name, given, next) {
  const context = { ...given, conditions: [...given.conditions, 'source'] };
  try { return next(name, context); }
  catch (error) { if (name.endsWith('.js')) return next(name.slice(0, -3) + '.ts', context); throw error; }
} });`;

/**
 * A process of its own for work that blocks or may crash. Its module calls serveJobs().
 * Whoever waits for a page or a health check goes before it.
 * A job that is aborted or takes too long takes the process with it; the next one starts it anew.
 */
export class WorkerProcess<Job, Result> {
  readonly #entry: URL;
  readonly #options: WorkerOptions;
  #child: ChildProcess | undefined;
  #nextId = 1;
  readonly #pending = new Map<number, Pending>();

  constructor(entry: URL, options: WorkerOptions = {}) {
    this.#entry = entry;
    this.#options = options;
  }

  async run(job: Job, { signal, timeoutMs }: { signal?: AbortSignal; timeoutMs: number }): Promise<Result> {
    signal?.throwIfAborted();
    const id = this.#nextId++;
    const child = (this.#child ??= this.#start());
    const stop = () => child.kill('SIGKILL');
    const timer = setTimeout(stop, timeoutMs);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await new Promise<Result>((resolve, reject) => {
        this.#pending.set(id, { resolve: (result) => resolve(result as Result), reject });
        child.send({ id, job }, (error) => error && this.#settle(id, (pending) => pending.reject(error)));
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  close(): void {
    this.#child?.kill('SIGKILL');
  }

  #start(): ChildProcess {
    const source = this.#entry.pathname.endsWith('.ts')
      ? [`--import=data:text/javascript,${encodeURIComponent(RESOLVE_SOURCE)}`]
      : [];
    const memory = this.#options.memoryMb ? [`--max-old-space-size=${this.#options.memoryMb}`] : [];
    const child = fork(fileURLToPath(this.#entry), [...(this.#options.args ?? [])], {
      serialization: 'advanced',
      execArgv: [...source, ...memory],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    giveWay(child.pid);
    child.on('message', (reply: ReplyMessage) =>
      this.#settle(reply.id, (pending) =>
        'error' in reply ? pending.reject(new Error(reply.error)) : pending.resolve(reply.result),
      ),
    );
    child.once('exit', (code, signal) => this.#lost(child, new WorkerDied(signal ?? `exit code ${code}`)));
    child.once('error', (error) => this.#lost(child, error));
    return child;
  }

  #lost(child: ChildProcess, error: Error): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of waiting) pending.reject(error);
  }

  #settle(id: number, how: (pending: Pending) => void): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (pending) how(pending);
  }
}
