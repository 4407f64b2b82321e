import { createLogger, type Logger } from '@interview-buddy/shared-utils/logging';
import { config } from '../config';

let instance: Logger | undefined;

export function logger(): Logger {
  instance ??= createLogger('web', { level: config().LOG_LEVEL });
  return instance;
}
