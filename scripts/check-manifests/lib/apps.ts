import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** As much of a zod schema as the checks ask. */
export interface ConfigSchema {
  shape: Record<string, { safeParse(value: unknown): { data?: unknown } }>;
  safeParse(value: unknown): { error?: { issues: { path: PropertyKey[]; message: string }[] } };
}

const repository = join(import.meta.dirname, '../../..');

export const appNames = (root: string = repository): string[] => readdirSync(join(root, 'apps')).sort();

/** The schema that reads an app's environment. Always that of this repository's code. */
export async function configSchemaOf(app: string): Promise<ConfigSchema> {
  const file = app === 'web' ? 'src/server/config.ts' : 'src/config.ts';
  const module: Record<string, unknown> = await import(
    /* @vite-ignore */ pathToFileURL(join(repository, 'apps', app, file)).href
  );
  const schema = module['configSchema'] ?? module['webConfigSchema'];
  if (!schema) throw new Error(`apps/${app}/${file} exports no schema of its configuration.`);
  return schema as ConfigSchema;
}

/** The service that each *_SERVICE_URL of the gateway means: UPLOAD_SERVICE_URL → upload-service. */
export function serviceOf(variable: string): string | undefined {
  return /^[A-Z_]+_SERVICE_URL$/.test(variable)
    ? variable.slice(0, -'_URL'.length).toLowerCase().replaceAll('_', '-')
    : undefined;
}
