import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { untilTrue } from '@interview-buddy/shared-utils/testing';

export interface WorkerSettings {
  databaseUrl: string;
  redisUrl: string;
  prefix: string;
  group: string;
  /** What its effects are signed with. */
  label: string;
  /** False: it only writes into the outbox. */
  relay?: boolean;
  drainMs?: number;
  poolSize?: number;
  consume?: {
    /** How long the handler works before its transaction, ms. */
    handlerMs?: number;
    inTransactionMs?: number;
    /** The subject over which the process dies. */
    crashOn?: string;
    /** The subject whose effect fails at its end, inside its transaction. */
    failOn?: string;
    leaseMs?: number;
    attempts?: number;
    concurrency?: number;
    lapses?: number;
    ordered?: boolean;
  };
}

interface Said {
  what: string;
  subject: string;
}

/** A child process that really runs the bus, to be killed, stopped and woken. */
export class WorkerProcess {
  readonly said: Said[] = [];
  readonly exited: Promise<number | NodeJS.Signals>;
  readonly #child: ChildProcess;
  #errors = '';

  constructor(settings: WorkerSettings, skewMs = 0) {
    const program = fileURLToPath(new URL('worker.ts', import.meta.url));
    this.#child = spawn(
      process.execPath,
      [
        ...['--conditions=source', '--experimental-transform-types', '--disable-warning=ExperimentalWarning'],
        ...['--import', new URL('source-hook.mjs', import.meta.url).href, program, JSON.stringify(settings)],
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: { PATH: process.env['PATH'], SKEW_MS: String(skewMs) },
      },
    );
    const { stdout, stderr } = this.#child;
    if (stdout) createInterface(stdout).on('line', (line) => this.said.push(JSON.parse(line) as Said));
    stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.exited = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => resolve(code ?? signal ?? 0));
    });
  }

  /** Waits until it said so, about this subject if one is given. */
  async until(what: string, subject?: string, timeoutMs = 20_000): Promise<void> {
    await untilTrue(() => this.count(what, subject) > 0, { timeoutMs }).catch(() => {
      throw new Error(
        `No "${what}" from the worker; it said ${JSON.stringify(this.said.slice(-10))}\n${this.#errors}`,
      );
    });
  }

  count(what: string, subject?: string): number {
    return this.said.filter(
      (said) => said.what === what && (subject === undefined || said.subject === subject),
    ).length;
  }

  publish(subjects: readonly string[], hang = false): void {
    this.#child.send({ publish: subjects, hang });
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async kill(): Promise<void> {
    if (!this.alive) return;
    // A stopped process takes SIGKILL too.
    this.signal('SIGKILL');
    await this.exited;
  }
}
