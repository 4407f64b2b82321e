import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

type Severity = 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal';

/** Nest's own lines, and those of `new Logger(Context)`, through the service's logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  /** Nest passes the context's name last, and a stack before it. */
  private write(severity: Severity, message: unknown, rest: unknown[]): void {
    const texts = rest.filter((part): part is string => typeof part === 'string');
    const thrown = [message, ...rest].find((part) => part instanceof Error);
    const fields = rest.find(
      (part): part is object => typeof part === 'object' && part !== null && !(part instanceof Error),
    );
    const name = texts.at(-1);
    this.logger[severity](
      { ...fields, ...(name ? { context: name } : {}), ...(thrown ? { err: thrown } : {}) },
      message instanceof Error ? message.message : String(message),
    );
  }
}
