import { readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largest = 20 * 1024 * 1024;

/** At each start a log that grew large becomes NAME.log.1, and the one before it goes. */
export function keepLogsSmall(logDir: string): void {
  for (const name of readdirSync(logDir).filter((file) => file.endsWith('.log'))) {
    const file = join(logDir, name);
    if (statSync(file).size > largest) renameSync(file, `${file}.1`);
  }
}
