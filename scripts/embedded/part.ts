import type { RunningProcess } from '../lib/processes.ts';

export interface PartOptions {
  /** The part makes a folder of its own name in it. */
  dataDir: string;
  logDir: string;
  port: number;
}

export type Part = RunningProcess;
