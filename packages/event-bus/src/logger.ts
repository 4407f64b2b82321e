/** Ids, counts and error names only: never the data of an event. pino and shared-utils' logger have this shape. */
export interface BusLogger {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export const silentLogger: BusLogger = { info() {}, warn() {}, error() {} };
