export interface AppErrorOptions {
  /** Stable, for programs: "interview/not-found". */
  code: string;
  /** HTTP status. */
  status: number;
  /** A sentence for the person. */
  message: string;
  retryAfterSeconds?: number;
  /** The fields that were refused. */
  errors?: readonly FieldError[];
  cause?: unknown;
}

export interface FieldError {
  path: string;
  message: string;
}

export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  readonly errors: readonly FieldError[] | undefined;

  constructor(options: AppErrorOptions) {
    super(options.message, { cause: options.cause });
    this.name = 'AppError';
    this.code = options.code;
    this.status = options.status;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.errors = options.errors;
  }
}
