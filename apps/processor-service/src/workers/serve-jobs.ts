import type { JobMessage, ReplyMessage } from './protocol.js';

/** The worker's side: answers one job after the other, and ends with the process that started it. */
export function serveJobs<Job, Result>(work: (job: Job) => Result | Promise<Result>): void {
  process.on('message', (message: JobMessage) => {
    void answer(message, work).then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit(0));
}

async function answer<Job, Result>(
  { id, job }: JobMessage,
  work: (job: Job) => Result | Promise<Result>,
): Promise<ReplyMessage> {
  try {
    return { id, result: await work(job as Job) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
