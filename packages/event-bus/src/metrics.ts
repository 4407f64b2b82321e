import { Counter, Gauge, Histogram, register } from 'prom-client';

const labels = ['group', 'event'] as const;

/** What the bus measures, in the process' one registry. */
export const busMetrics = {
  handlerSeconds: new Histogram({
    name: 'event_handler_duration_seconds',
    help: 'Time a handler ran, by what came of it',
    labelNames: [...labels, 'outcome'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120, 600, 3600],
    registers: [register],
  }),
  inFlight: new Gauge({
    name: 'event_handlers_in_flight',
    help: 'Handlers that run now',
    labelNames: labels,
    registers: [register],
  }),
  retries: new Counter({
    name: 'event_retries_total',
    help: 'Failed attempts that are tried again',
    labelNames: labels,
    registers: [register],
  }),
  deadLetters: new Counter({
    name: 'event_dead_letters_total',
    help: 'Events that were given up; why, the dead letters themselves say',
    labelNames: labels,
    registers: [register],
  }),
  reclaimed: new Counter({
    name: 'event_reclaimed_total',
    help: 'Events taken over from a consumer that fell silent',
    labelNames: labels,
    registers: [register],
  }),
  lag: new Gauge({
    name: 'event_group_lag',
    help: 'Events that the group has not been handed yet',
    labelNames: labels,
    registers: [register],
  }),
  oldestAgeSeconds: new Gauge({
    name: 'event_group_oldest_age_seconds',
    help: 'Age of the oldest event that the group has not finished',
    labelNames: labels,
    registers: [register],
  }),
  outboxDepth: new Gauge({
    name: 'event_outbox_depth',
    help: 'Events that wait for the relay',
    registers: [register],
  }),
  outboxOldestAgeSeconds: new Gauge({
    name: 'event_outbox_oldest_age_seconds',
    help: 'Age of the oldest event that waits for the relay',
    registers: [register],
  }),
  relayed: new Counter({
    name: 'event_relayed_total',
    help: 'Events that the relay put into the streams',
    labelNames: ['kind'],
    registers: [register],
  }),
};

/** A counter that is first seen at one hides its first event from every rate: all begin at zero. */
export function startAtZero(group: string, events: readonly string[]): void {
  for (const kind of ['first', 'again']) busMetrics.relayed.inc({ kind }, 0);
  for (const event of events) {
    for (const outcome of ['done', 'failed']) busMetrics.handlerSeconds.zero({ group, event, outcome });
    busMetrics.inFlight.set({ group, event }, 0);
    for (const counter of [busMetrics.retries, busMetrics.deadLetters, busMetrics.reclaimed])
      counter.inc({ group, event }, 0);
  }
}

/** The metrics of one handler, with their labels already looked up: they are counted for each event. */
export function handlerMetrics(group: string, event: string) {
  return {
    inFlight: busMetrics.inFlight.labels(group, event),
    done: busMetrics.handlerSeconds.labels(group, event, 'done'),
    failed: busMetrics.handlerSeconds.labels(group, event, 'failed'),
  };
}
