import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** BSD's EX_CONFIG: what a supervisor can tell apart from a crash. */
export const EXIT_BAD_CONFIG = 78;

export class ConfigError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'ConfigError';
  }
}

/** @throws ConfigError with one sentence per bad variable; values are never repeated, they may be secrets. */
export function parseConfig<T extends z.ZodType>(schema: T, env: Environment): z.output<T> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => sentence(issue, given)));
}

/** Reads the configuration, or tells on stderr what is wrong with it and ends the process with status 78. */
export function loadConfig<T extends z.ZodType>(schema: T, env: Environment = process.env): z.output<T> {
  try {
    return parseConfig(schema, env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const line of error.sentences) process.stderr.write(`Configuration: ${line}\n`);
    process.exit(EXIT_BAD_CONFIG);
  }
}

function sentence(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0] ?? '');
  if (name === '') return `${issue.message}.`.replace(/\.+$/, '.');
  if (given[name] === undefined && issue.code !== 'custom') return `${name} is not set.`;
  return `${name} is not usable: ${issue.message.replace(/\.$/, '')}.`;
}
