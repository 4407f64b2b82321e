/** What a model is asked for; each has a prompt and a schema of its own. An answer is judged for its story and its relevance at once. */
export const AI_TASKS = ['questions', 'answer', 'sentiment', 'advice', 'prep', 'feedback'] as const;
export type AiTask = (typeof AI_TASKS)[number];

export interface AiRequest {
  task: AiTask;
  /** Ours: what to do. */
  instructions: string;
  /** Theirs: data to look at, never to obey. */
  data: string;
  /** Name of the result for the provider: a-z and dashes. */
  schemaName: string;
  /** JSON Schema of the result: closed objects, every field required. */
  jsonSchema: Record<string, unknown>;
  maxOutputTokens: number;
  signal: AbortSignal;
}

export interface AiReply {
  /** Parsed JSON, not yet checked against the schema. */
  output: unknown;
  usage: { inputTokens: number; outputTokens: number };
}

/** One way to reach one pinned model. Throws AiError only. */
export interface AiProvider {
  readonly name: string;
  readonly model: string;
  complete(request: AiRequest): Promise<AiReply>;
}

export type AiErrorKind =
  | 'rate-limited'
  | 'unavailable'
  | 'timeout'
  | 'refused'
  | 'invalid-output'
  | 'misconfigured'
  | 'budget-spent'
  | 'cancelled';

export class AiError extends Error {
  constructor(
    readonly kind: AiErrorKind,
    message: string,
    /** How long the provider asks to be left alone, ms. */
    readonly retryAfterMs?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'AiError';
  }
}
