export { AppError } from './app-error.js';
export type { AppErrorOptions, FieldError } from './app-error.js';
export {
  authExpired,
  authRequired,
  badRequest,
  conflict,
  forbidden,
  invalidInput,
  notFound,
  tooLarge,
  tooManyRequests,
  unavailable,
  unprocessable,
  unsupportedMedia,
} from './common-errors.js';
export { toAppError, toProblem } from './to-problem.js';
export { ProblemFilter, sendProblem } from './problem.filter.js';
export { isUnavailable } from './is-unavailable.js';
