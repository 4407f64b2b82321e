import type { Spent } from './allowance.js';
import type { AiCall, AiLedger } from './router.js';

export interface MemoryLedger extends AiLedger {
  calls: AiCall[];
}

export function memoryLedger(spent: Spent = { tokensByProvider: new Map(), personMicros: 0 }): MemoryLedger {
  const kept = new Map<string, unknown>();
  const calls: AiCall[] = [];
  return {
    calls,
    spent: async () => spent,
    record: async (call) => void calls.push(call),
    cached: async (key) => kept.get(key),
    keep: async (key, _interviewId, output) => void kept.set(key, output),
  };
}
