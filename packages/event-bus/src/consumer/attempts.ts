import { z } from 'zod';
import { PermanentFailure, RetryAfter } from '../errors.js';
import type { ResolvedHandlerOptions } from './handler-options.js';

/** What the attempts at one entry came to so far; kept in Redis beside the entry. */
const attemptState = z.object({
  attempts: z.number().int(),
  firstError: z.string(),
  lastError: z.string(),
  /** Spans of the attempts before, W3C traceparents. */
  spans: z.array(z.string()).default([]),
  /** Set once it was given up, until the giving up is done. */
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
  failedBurials: z.number().int().default(0),
});
export type AttemptState = z.infer<typeof attemptState>;

export const noAttempts: AttemptState = {
  attempts: 0,
  firstError: '',
  lastError: '',
  spans: [],
  failedBurials: 0,
};

export function parseAttempts(json: string): AttemptState {
  if (!json) return noAttempts;
  try {
    return attemptState.parse(JSON.parse(json));
  } catch {
    return noAttempts;
  }
}

/** For logs: what kind of error, never its text, which may quote a person's data. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}

/** For the dead letter: the first line, bounded. */
function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return (text.split('\n').find((line) => line.trim()) ?? '').slice(0, 300);
}

export function afterFailure(state: AttemptState, error: unknown, span: string | undefined): AttemptState {
  const said = describeError(error);
  return {
    ...state,
    attempts: state.attempts + 1,
    firstError: state.firstError || said,
    lastError: said,
    spans: span ? [...state.spans, span].slice(-8) : state.spans,
  };
}

export type Next = { retryInMs: number } | { giveUp: { code: string; message: string } };

/** @param state with the failed attempt counted. */
export function decideNext(
  state: AttemptState,
  error: unknown,
  options: ResolvedHandlerOptions,
  random: () => number = Math.random,
): Next {
  if (error instanceof PermanentFailure) return { giveUp: { code: error.code, message: error.message } };
  if (state.attempts >= options.attempts) {
    return { giveUp: { code: 'attempts-exhausted', message: state.lastError } };
  }
  if (error instanceof RetryAfter) return { retryInMs: Math.max(0, error.ms) };
  return { retryInMs: backoffMs(state.attempts, options.backoffMs, random) };
}

/** Doubles with each failed attempt, at most five minutes; between half and all of it, so that a crowd spreads out. */
export function backoffMs(attempts: number, baseMs: number, random: () => number = Math.random): number {
  const whole = Math.min(baseMs * 2 ** (attempts - 1), 300_000);
  return Math.round(whole * (0.5 + random() / 2));
}
