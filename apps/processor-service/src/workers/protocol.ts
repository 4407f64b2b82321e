/** What goes to a worker process over its channel. */
export interface JobMessage {
  id: number;
  job: unknown;
}

/** What comes back. */
export type ReplyMessage = { id: number; result: unknown } | { id: number; error: string };
