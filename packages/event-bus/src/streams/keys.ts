/** Every Redis key of the bus. With a hash tag as prefix, such as `{ib}`, all of them share one cluster slot. */
export class BusKeys {
  constructor(readonly prefix: string) {}

  stream(event: string): string {
    return `${this.prefix}:events:${event}`;
  }

  /** What one group remembers about one stream; the scripts find the rest of its keys from these. */
  group(group: string, event: string): GroupKeys {
    const base = `${this.prefix}:group:${group}:${event}`;
    return {
      stream: this.stream(event),
      due: `${base}:due`,
      state: `${base}:state`,
      heads: `${base}:heads`,
      waiting: `${base}:waiting:`,
    };
  }

  get dead(): string {
    return `${this.prefix}:events:dead`;
  }

  /** Says which run of the Redis server the streams were last complete for. Missing: everything was lost. */
  get epoch(): string {
    return `${this.prefix}:epoch`;
  }

  /** Prefix of a key per consumer: the one entry that runs alone there, as `<stream> <entry>`. */
  get alone(): string {
    return `${this.prefix}:alone:`;
  }

  progress(interviewId: string): string {
    return `${this.prefix}:progress:${interviewId}`;
  }

  get progressChannel(): string {
    return `${this.prefix}:progress`;
  }
}

export interface GroupKeys {
  readonly stream: string;
  /** Sorted set: parked entry → when it may be taken, ms of Redis' clock. */
  readonly due: string;
  /** Hash: entry → what its attempts came to. */
  readonly state: string;
  /** Hash: ordering key → the entry that holds its turn, and the entry → its key. */
  readonly heads: string;
  /** Prefix of lists: the entries that wait for the turn of an ordering key. */
  readonly waiting: string;
}

/** A consumer that nobody runs: it holds the entries that wait for a retry or for their turn. */
export const PARKED = '~parked';
