import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectDefaultMetrics, Registry } from 'prom-client';

export interface EmittedMetric {
  name: string;
  type: 'Counter' | 'Gauge' | 'Histogram';
  /** Where it is declared. */
  file: string;
  labelled: boolean;
  /** Its file gives it a value before anything happened. */
  startsAtZero: boolean;
}

const DECLARATION =
  /new (Counter|Gauge|Histogram)(?:<[^>]*>)?\(\{\s*name: (?:'([\w:]+)'|([A-Z_]+)),([^}]*)\}/g;
const ZERO = /,\s*0\)|\.zero\(/;

/** What the code of the apps declares. */
export function codeMetrics(root: string): EmittedMetric[] {
  return sources(root).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(DECLARATION)].map(([, type, literal, constant, rest = '']) => ({
      name: literal ?? new RegExp(`const ${constant} = '([\\w:]+)'`).exec(text)?.[1] ?? String(constant),
      type: type as EmittedMetric['type'],
      file,
      labelled: rest.includes('labelNames'),
      startsAtZero: ZERO.test(text),
    }));
  });
}

function sources(root: string): string[] {
  return ['apps', 'packages'].flatMap((top) =>
    readdirSync(join(root, top)).flatMap((name) => {
      const folder = join(top, name, 'src');
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('metrics.ts'))
        .map((file) => join(folder, file));
    }),
  );
}

/** What Node's client says of each process. */
export async function defaultMetrics(): Promise<string[]> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const described = await registry.getMetricsAsJSON();
  registry.clear();
  return described.map(({ name }) => name);
}

/** What manifests/components/monitoring/watch says. */
export function watchMetrics(root: string): string[] {
  const text = readFileSync(join(root, 'manifests/components/monitoring/watch/watch.mjs'), 'utf8');
  return [...text.matchAll(/read\('(\w+)'/g)].map(([, name = '']) => name);
}

/** Under which names Prometheus knows a metric. */
export function seriesOf({ name, type }: EmittedMetric): string[] {
  return type === 'Histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name];
}
