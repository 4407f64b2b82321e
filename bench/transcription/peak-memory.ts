import { readFileSync, readdirSync } from 'node:fs';

const EVERY_MS = 250;

/** Most memory that this process and those it started held at once, MB; 0 where /proc is missing. */
export class PeakMemory {
  #peak = 0;
  readonly #timer = setInterval(() => this.#look(), EVERY_MS).unref();

  stop(): number {
    clearInterval(this.#timer);
    return Math.round(this.#peak / 1024);
  }

  #look(): void {
    try {
      const statuses = readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap(readStatus);
      const own = statuses.filter(({ pid, parent }) => pid === process.pid || parent === process.pid);
      this.#peak = Math.max(
        this.#peak,
        own.reduce((sum, { kilobytes }) => sum + kilobytes, 0),
      );
    } catch {
      return;
    }
  }
}

function readStatus(pid: string): { pid: number; parent: number; kilobytes: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return [{ pid: Number(pid), parent: field('PPid'), kilobytes: field('VmRSS') }];
  } catch {
    return [];
  }
}
