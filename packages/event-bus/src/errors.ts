/** The handler cannot do it now: it is called again after `ms`. Counts as an attempt. */
export class RetryAfter extends Error {
  constructor(
    readonly ms: number,
    reason: string,
  ) {
    super(reason);
    this.name = 'RetryAfter';
  }
}

/** Trying again cannot help: the event goes to the dead letters at once. */
export class PermanentFailure extends Error {
  /** @param sentence what a person may read about it. */
  constructor(
    readonly code: string,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.name = 'PermanentFailure';
  }
}

/** What the event asked for is no longer wanted: it is acknowledged without effect. */
export class Cancelled extends Error {
  constructor(reason = 'no longer wanted') {
    super(reason);
    this.name = 'Cancelled';
  }
}

/** Somebody else holds the event now; whatever this handler did must not take effect. */
export class LeaseLost extends Error {
  constructor(eventId: string) {
    super(`the lease of event ${eventId} was lost`);
    this.name = 'LeaseLost';
  }
}

/** The process stops: the event is handed back and counts no attempt. */
export class ShuttingDown extends Error {
  constructor() {
    super('the service is shutting down');
    this.name = 'ShuttingDown';
  }
}

/** The bus cannot start as it is configured; the message says what to change. */
export class BusConfigurationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BusConfigurationError';
  }
}
