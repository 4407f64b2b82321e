import { getPriority } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkerPool } from './worker-pool.js';
import { WorkerDied, WorkerProcess } from './worker-process.js';

const ENTRY = new URL('./echo.test-worker.ts', import.meta.url);
interface Job {
  say?: string;
  hang?: boolean;
  crash?: boolean;
  fail?: string;
}
const LONG = { timeoutMs: 20_000 };

describe('WorkerProcess', { timeout: 30_000 }, () => {
  let worker = new WorkerProcess<Job, { said?: string; pid: number; priority: number }>(ENTRY);
  afterEach(() => {
    worker.close();
    worker = new WorkerProcess(ENTRY);
  });

  it('answers from a process of its own', async () => {
    const { said, pid } = await worker.run({ say: 'hello' }, LONG);
    expect(said).toBe('hello');
    expect(pid).not.toBe(process.pid);
  });

  it('lets everything else go first', async () => {
    expect((await worker.run({ say: 'hello' }, LONG)).priority).toBeGreaterThan(getPriority());
  });

  it('hands a failure on and lives', async () => {
    await expect(worker.run({ fail: 'no model' }, LONG)).rejects.toThrow('no model');
    expect((await worker.run({ say: 'still here' }, LONG)).said).toBe('still here');
  });

  it('starts anew after a crash', async () => {
    const { pid } = await worker.run({ say: 'first' }, LONG);
    await expect(worker.run({ crash: true }, LONG)).rejects.toBeInstanceOf(WorkerDied);
    expect((await worker.run({ say: 'second' }, LONG)).pid).not.toBe(pid);
  });

  it('is killed when it takes too long', async () => {
    await expect(worker.run({ hang: true }, { timeoutMs: 300 })).rejects.toBeInstanceOf(WorkerDied);
  });

  it('is killed when the work is no longer wanted, with that as the reason', async () => {
    const abort = new AbortController();
    const running = worker.run({ hang: true }, { ...LONG, signal: abort.signal });
    abort.abort(new Error('deleted'));
    await expect(running).rejects.toThrow('deleted');
  });
});

describe('WorkerPool', { timeout: 30_000 }, () => {
  it('works on as many jobs at once as it has processes, and on all of them', async () => {
    const pool = new WorkerPool<Job, { said?: string; pid: number }>(ENTRY, 2);
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((say) => pool.run({ say }, LONG)));
    pool.close();
    expect(answers.map(({ said }) => said)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(answers.map(({ pid }) => pid)).size).toBeLessThanOrEqual(2);
  });
});
