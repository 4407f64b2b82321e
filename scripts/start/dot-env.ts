import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** The root's .env: keys of real clouds. Every app gets all of it, on top of what the embedded parts say. */
export function readDotEnv(root: string): Record<string, string> {
  const file = join(root, '.env');
  if (!existsSync(file)) return {};
  const values = parseEnv(readFileSync(file, 'utf8'));
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
