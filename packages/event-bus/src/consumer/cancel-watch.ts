import type { EventData } from '@interview-buddy/shared-types/events';
import { Cancelled } from '../errors.js';
import type { BusLogger } from '../logger.js';
import { errorKind } from './attempts.js';
import type { Flight } from './flight.js';
import type { IsCancelled } from './registration.js';

const EVERY_MS = 1_000;

/** Asks once a second whether the work is still wanted. @returns what ends the watch. */
export function watchCancellation(
  flight: Flight,
  data: EventData,
  eventName: string,
  isCancelled: IsCancelled,
  logger: BusLogger,
): () => void {
  let asking = false;
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    isCancelled(data, eventName)
      .then((cancelled) => {
        if (cancelled) flight.abort(new Cancelled('its subject is gone'));
      })
      .catch((error: unknown) => {
        logger.warn({ error: errorKind(error) }, 'could not ask whether work is wanted');
      })
      .finally(() => (asking = false));
  }, EVERY_MS);
  return () => clearInterval(timer);
}
