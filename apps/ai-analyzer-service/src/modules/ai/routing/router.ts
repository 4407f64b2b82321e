import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AiError, type AiErrorKind, type AiProvider, type AiReply, type AiRequest } from '../port.js';
import { quotaMark, remainingQuota, withinBudget, type Allowance, type Spent } from './allowance.js';
import { rank, type Candidate } from './choose.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { Gate } from './gate.js';
import { isGoodEnough, type QualityTier } from './tiers.js';

/** What the router keeps outside the process, so that a restart neither pays twice nor forgets what was spent. */
export interface AiLedger {
  spent(userId: string): Promise<Spent>;
  record(call: AiCall): Promise<void>;
  /** By the hash of what was asked, whom, and about which interview; without one an answer is kept for a short while only. */
  cached(key: string, interviewId: string | null): Promise<unknown>;
  keep(key: string, interviewId: string | null, output: unknown): Promise<void>;
}

export interface AiCall {
  userId: string;
  interviewId: string | null;
  provider: string;
  model: string;
  task: AiRequest['task'];
  usage: AiReply['usage'];
}

export interface AiQuestion<T extends z.ZodType> extends Omit<AiRequest, 'jsonSchema'> {
  schema: T;
  jsonSchema: AiRequest['jsonSchema'];
  userId: string;
  /** null: for preparing, before there is an interview. */
  interviewId: string | null;
  promptVersion: string;
  /** The provider that this person chose, asked first; null: as the operator chose, or Auto. */
  preferred?: string | null;
  /** Which of several samples of the same question this is. */
  sample: number;
}

export interface AiAnswer<T extends z.ZodType> {
  value: z.output<T>;
  provider: string;
  model: string;
}

export interface RouterOptions {
  providers: readonly AiProvider[];
  ledger: AiLedger;
  allowance: Allowance;
  /** Asked first while it can; null: Auto. */
  preferred?: string | null;
  /** What each provider's model is taken for; standard where nothing is said. */
  tiers?: Readonly<Record<string, QualityTier>>;
  /** How many questions one provider is asked at once; the others wait. Default: as many as there are. */
  atOnce?: number;
  onQuota?: (provider: string, mark: 80 | 90 | 100) => void;
  now?: () => number;
}

interface Route extends Candidate {
  provider: AiProvider;
}

const LATENCY_MEMORY = 0.7;
/** A provider that asks for a longer rest is left for another one. */
const LONGEST_WAIT_MS = 10_000;
const HARMLESS = new Set(['cancelled', 'invalid-output', 'refused']);

/** Sends each question to the provider that is best placed to answer it, and to the next when that one cannot. */
export class AiRouter {
  private readonly breakers = new Map<string, CircuitBreaker>();
  private readonly gates = new Map<string, Gate>();
  private readonly latency = new Map<string, number>();
  /** Why each provider that failed last did so. */
  private readonly failed = new Map<string, AiErrorKind>();

  constructor(private readonly options: RouterOptions) {
    for (const { name } of options.providers) {
      this.breakers.set(name, new CircuitBreaker(undefined, options.now));
      this.gates.set(name, new Gate(options.atOnce ?? Number.POSITIVE_INFINITY));
    }
  }

  get available(): boolean {
    return this.options.providers.length > 0;
  }

  /** @throws AiError of the last provider that was tried. */
  async ask<T extends z.ZodType>(question: AiQuestion<T>): Promise<AiAnswer<T>> {
    const spent = await this.options.ledger.spent(question.userId);
    if (!withinBudget(spent, this.options.allowance)) {
      throw new AiError('budget-spent', 'the budget of the day is spent');
    }
    const preferred = question.preferred ?? this.options.preferred ?? null;
    let last = this.leftAlone(this.options.providers);
    for (const { provider } of rank(this.routes(spent, question.task), preferred)) {
      try {
        return await this.askOne(provider, question);
      } catch (error) {
        if (!(error instanceof AiError)) throw error;
        if (error.kind === 'cancelled') throw error;
        last = error;
      }
    }
    throw last;
  }

  private routes(spent: Spent, task: AiRequest['task']): Route[] {
    return this.options.providers.map((provider) => {
      const remaining = remainingQuota(provider.name, spent, this.options.allowance);
      const mark = quotaMark(remaining);
      if (mark !== null) this.options.onQuota?.(provider.name, mark);
      return {
        provider,
        name: provider.name,
        health: this.breaker(provider).health,
        remainingQuota: remaining,
        latencyMs: this.latency.get(provider.name) ?? null,
        goodEnough: isGoodEnough(this.options.tiers?.[provider.name] ?? 'standard', task),
      };
    });
  }

  private async askOne<T extends z.ZodType>(
    provider: AiProvider,
    question: AiQuestion<T>,
  ): Promise<AiAnswer<T>> {
    const key = cacheKey(provider, question);
    const known = question.schema.safeParse(await this.options.ledger.cached(key, question.interviewId));
    if (known.success) return { value: known.data, provider: provider.name, model: provider.model };
    const value = await this.askTwice(provider, question);
    await this.options.ledger.keep(key, question.interviewId, value);
    return { value, provider: provider.name, model: provider.model };
  }

  /** Output of another shape is sent back once with what is wrong about it. */
  private async askTwice<T extends z.ZodType>(
    provider: AiProvider,
    question: AiQuestion<T>,
  ): Promise<z.output<T>> {
    const first = question.schema.safeParse(await this.call(provider, question));
    if (first.success) return first.data;
    const wrong = first.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    const repair = `${question.instructions}\nYour last result did not fit the schema: ${wrong.join('; ')}. Give it again, fitting.`;
    const second = question.schema.safeParse(
      await this.call(provider, { ...question, instructions: repair }),
    );
    if (second.success) return second.data;
    throw new AiError('invalid-output', 'the result does not fit the schema');
  }

  /** One call, once more after the pause that the provider asks for. */
  private async call<T extends z.ZodType>(provider: AiProvider, question: AiQuestion<T>): Promise<unknown> {
    try {
      return await this.callInTurn(provider, question);
    } catch (error) {
      if (
        !(error instanceof AiError) ||
        error.retryAfterMs === undefined ||
        error.retryAfterMs > LONGEST_WAIT_MS
      )
        throw error;
      await pause(error.retryAfterMs, question.signal);
      return this.callInTurn(provider, question);
    }
  }

  private async callInTurn<T extends z.ZodType>(
    provider: AiProvider,
    question: AiQuestion<T>,
  ): Promise<unknown> {
    const leave = await this.gates.get(provider.name)?.enter(question.signal);
    try {
      return await this.callOnce(provider, question);
    } finally {
      leave?.();
    }
  }

  private async callOnce<T extends z.ZodType>(
    provider: AiProvider,
    question: AiQuestion<T>,
  ): Promise<unknown> {
    const breaker = this.breaker(provider);
    if (!breaker.tryAcquire()) throw this.leftAlone([provider]);
    const started = performance.now();
    try {
      const { output, usage } = await provider.complete(question);
      breaker.succeeded();
      this.failed.delete(provider.name);
      this.remember(provider.name, performance.now() - started);
      const { userId, interviewId, task } = question;
      await this.options.ledger.record({
        userId,
        interviewId,
        provider: provider.name,
        model: provider.model,
        task,
        usage,
      });
      return output;
    } catch (error) {
      if (error instanceof AiError && HARMLESS.has(error.kind)) breaker.released();
      else {
        breaker.failed();
        this.failed.set(provider.name, error instanceof AiError ? error.kind : 'unavailable');
      }
      throw error;
    }
  }

  /** One that is left alone because it was busy is still busy, not away. */
  private leftAlone(providers: readonly AiProvider[]): AiError {
    const busy = providers.some(({ name }) => this.failed.get(name) === 'rate-limited');
    return new AiError(busy ? 'rate-limited' : 'unavailable', 'no provider can be asked for a while');
  }

  private remember(name: string, ms: number): void {
    const before = this.latency.get(name) ?? ms;
    this.latency.set(name, before * LATENCY_MEMORY + ms * (1 - LATENCY_MEMORY));
  }

  private breaker({ name }: AiProvider): CircuitBreaker {
    const breaker = this.breakers.get(name);
    if (!breaker) throw new Error(`no breaker for ${name}`);
    return breaker;
  }
}

function cacheKey<T extends z.ZodType>(provider: AiProvider, question: AiQuestion<T>): string {
  const { userId, interviewId, task, promptVersion, sample, data } = question;
  const parts = [
    userId,
    interviewId,
    provider.name,
    provider.model,
    task,
    promptVersion,
    String(sample),
    data,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = (): void => reject(new AiError('cancelled', 'cancelled'));
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', stop, { once: true });
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
