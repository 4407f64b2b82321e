import { setTimeout as sleep } from 'node:timers/promises';
import type { Product } from '../chaos/main-job/product.ts';

/** When an app was not there, ms since 1970. */
export interface Fault {
  readonly app: string;
  readonly from: number;
  readonly to: number;
}

export interface Faults {
  /** Ends the killing; every app is back when it returns. */
  stop(): Promise<Fault[]>;
}

export interface FaultOptions {
  readonly everyMs: number;
  /** At most so many kills. */
  readonly atMost: number;
}

/** Kills an app at random every few seconds; each of them once before any of them twice. */
export function injectFaults(product: Product, { everyMs, atMost }: FaultOptions): Faults {
  const over = new AbortController();
  const faults: Promise<Fault>[] = [];
  const run = async (): Promise<void> => {
    let bag: Product['apps'] = [];
    while (faults.length < atMost) {
      await sleep(everyMs * (0.5 + Math.random()), undefined, { signal: over.signal }).catch(() => undefined);
      if (over.signal.aborted) return;
      if (bag.length === 0) bag = [...product.apps];
      const [app] = bag.splice(Math.floor(Math.random() * bag.length), 1);
      const pid = app?.pid();
      if (!app || pid === undefined) continue;
      const from = Date.now();
      process.kill(pid, 'SIGKILL');
      faults.push(untilBack(product, app.name).then((to) => ({ app: app.name, from, to })));
    }
  };
  const ended = run();
  return {
    async stop() {
      over.abort();
      await ended;
      return Promise.all(faults);
    },
  };
}

/** @returns when it answered again. */
async function untilBack(product: Product, app: string): Promise<number> {
  const url = `http://127.0.0.1:${portOf(product, app)}/readyz`;
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return Date.now();
    await sleep(200);
  }
  throw new Error(`${app} did not come back.`);
}

function portOf({ ports }: Product, app: string): number {
  const found = {
    web: ports.web,
    'upload-service': ports.upload,
    'processor-service': ports.processor,
    'ai-analyzer-service': ports.analyzer,
    'notification-service': ports.notification,
  }[app];
  if (found === undefined) throw new Error(`There is no app ${app}.`);
  return found;
}
