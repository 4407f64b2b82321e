import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part } from '../../../scripts/embedded/part.ts';
import { startRedis } from '../../../scripts/embedded/redis.ts';
import { freePorts } from '../../../scripts/lib/ports.ts';

/** A Redis of the test's own, which it may kill, empty and start again at the same address. */
export class RedisServer {
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-redis-'));
  #process: Part | undefined;

  private constructor(readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const [port = 0] = await freePorts([undefined]);
    const server = new RedisServer(port);
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.#process = await startRedis({
      dataDir: this.#dataDir,
      logDir: join(this.#dataDir, 'logs'),
      port: this.port,
    });
  }

  async kill(): Promise<void> {
    if (!this.#process) return;
    process.kill(this.#process.pid, 'SIGKILL');
    await this.#process.exited;
    this.#process = undefined;
  }

  /** What it had written is gone, as after the loss of its disk. */
  async lose(): Promise<void> {
    await this.kill();
    await rm(join(this.#dataDir, 'redis'), { recursive: true, force: true });
    await this.start();
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}
