import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';

const repository = join(import.meta.dirname, '../../..');

export const appNames = (root: string = repository): string[] => readdirSync(join(root, 'apps')).sort();

/** The schema that reads an app's environment. Always that of this repository's code. */
export async function configSchemaOf(app: string): Promise<z.ZodObject> {
  const file = app === 'web' ? 'src/server/config.ts' : 'src/config.ts';
  const module: Record<string, unknown> = await import(
    /* @vite-ignore */ pathToFileURL(join(repository, 'apps', app, file)).href
  );
  const schema = module['configSchema'] ?? module['webConfigSchema'];
  if (!schema) throw new Error(`apps/${app}/${file} exports no schema of its configuration.`);
  return schema as z.ZodObject;
}

/** The service that each *_SERVICE_URL of the gateway means: UPLOAD_SERVICE_URL → upload-service. */
export function serviceOf(variable: string): string | undefined {
  return /^[A-Z_]+_SERVICE_URL$/.test(variable)
    ? variable.slice(0, -'_URL'.length).toLowerCase().replaceAll('_', '-')
    : undefined;
}
