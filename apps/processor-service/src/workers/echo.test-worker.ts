import { getPriority } from 'node:os';
import { serveJobs } from './serve-jobs.js';

serveJobs(async (job: { say?: string; hang?: boolean; crash?: boolean; fail?: string }) => {
  if (job.hang) await new Promise(() => setInterval(() => undefined, 1_000));
  if (job.crash) process.exit(3);
  if (job.fail) throw new Error(job.fail);
  return { said: job.say, pid: process.pid, priority: getPriority() };
});
