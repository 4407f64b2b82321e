/** Something that is put in order now and then. May run in several replicas at once, and be killed in between. */
export interface Job {
  name: string;
  everyMs: number;
  /** Returns how many things it put in order. */
  run(): Promise<number>;
}

export const BATCH = 100;
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
