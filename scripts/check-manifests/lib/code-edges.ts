import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appNames, configSchemaOf, serviceOf } from './apps.ts';

/** What an app must reach, as its own configuration says. */
export interface Reaches {
  /** Services that it calls by HTTP. */
  services: string[];
  /** Stores and other parts: postgres, redis, blob, firebase, mail, collector. */
  parts: string[];
}

const partOf: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres',
  REDIS_URL: 'redis',
  BLOB_CONNECTION_STRING: 'blob',
  FIREBASE_PROJECT_ID: 'firebase',
  SMTP_URL: 'mail',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'collector',
};

export async function reachesOf(app: string): Promise<Reaches> {
  const keys = Object.keys((await configSchemaOf(app)).shape);
  return {
    services: keys
      .map(serviceOf)
      .filter((service) => service !== undefined)
      .sort(),
    parts: keys.flatMap((key) => partOf[key] ?? []).sort(),
  };
}

/** Hosts that are defaults of addresses in the configuration: clouds that a key alone switches on. */
export async function defaultHosts(): Promise<string[]> {
  const schemas = await Promise.all(appNames().map(configSchemaOf));
  return schemas.flatMap((schema) =>
    Object.values(schema.shape).flatMap((field) => {
      const { data } = field.safeParse(undefined);
      return typeof data === 'string' && data.startsWith('https://') ? [new URL(data).hostname] : [];
    }),
  );
}

/** "group event" for each event that a service handles. */
export function subscriptions(root: string): string[] {
  const names = eventNames(root);
  return appNames(root).flatMap((app) =>
    sourcesBelow(join(root, 'apps', app, 'src/events')).flatMap((source) =>
      [...source.matchAll(/@OnEvent\((\w+)/g)].map(([, constant = '']) => {
        const event = names.get(constant);
        if (!event) throw new Error(`apps/${app} handles ${constant}, which shared-types does not define.`);
        return `${app} ${event}`;
      }),
    ),
  );
}

/** Name of the constant → name of the event. */
function eventNames(root: string): Map<string, string> {
  const texts = sourcesBelow(join(root, 'packages/shared-types/src/events'));
  return new Map(
    texts.flatMap((text) =>
      [...text.matchAll(/export const (\w+) = defineEvent\(\s*'([\w.-]+)'/g)].map(
        ([, constant = '', event = '']) => [constant, event] as const,
      ),
    ),
  );
}

function sourcesBelow(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
  } catch {
    return [];
  }
}
