import type { Service } from './create-service.js';
import type { Health } from '../health/index.js';
import type { Telemetry } from '../telemetry/index.js';

/** Requests that run longer than this after the signal are cut off; what follows needs the rest of the 25 s. */
const REQUESTS_MS = 15_000;

export interface Draining extends Service {
  health: Health | undefined;
  telemetry: Telemetry;
  /** How long to go on answering so that load balancers notice, ms. */
  noticeMs: number;
}

/** Not ready first, then no new work, then what is held is finished, then connections and traces are let go. */
export async function drain({
  app,
  connections,
  strategies,
  health,
  telemetry,
  noticeMs,
  logger,
}: Draining): Promise<void> {
  health?.markDraining();
  await new Promise((resolve) => setTimeout(resolve, noticeMs));
  const stopped = await Promise.allSettled([
    connections.stop(REQUESTS_MS),
    ...strategies.map(async (strategy) => strategy.close()),
  ]);
  for (const result of stopped)
    if (result.status === 'rejected') logger.error({ err: result.reason }, 'did not stop cleanly');
  await app.close();
  await telemetry.shutdown();
}
