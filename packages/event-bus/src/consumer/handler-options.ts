export interface HandlerOptions {
  /** How long a consumer may be silent before another one takes its event, ms. It is renewed while the handler runs. */
  readonly leaseMs?: number;
  /** How often the handler is called in all, the first time included. */
  readonly attempts?: number;
  /** Handlers of this event that may run at once in one process. */
  readonly concurrency?: number;
  /** Events about the same subject are handled one after the other, in the order of publishing. */
  readonly ordered?: boolean;
  /** First pause before a retry, ms; doubles with each retry, with jitter. */
  readonly backoffMs?: number;
  /** An event over which more consumers died than this is given up: it is likely what kills them. */
  readonly lapses?: number;
}

export type ResolvedHandlerOptions = Required<HandlerOptions>;

const defaults: ResolvedHandlerOptions = {
  leaseMs: 30_000,
  attempts: 4,
  concurrency: 8,
  ordered: false,
  backoffMs: 1_000,
  lapses: 10,
};

export function resolveHandlerOptions(options: HandlerOptions, concurrency?: number): ResolvedHandlerOptions {
  return { ...defaults, ...(concurrency && { concurrency }), ...options };
}
