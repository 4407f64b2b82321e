import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { at, textsAt, type Fields } from '../lib/fields.ts';

export const name = 'the collector lets nothing of a person out, and samples whole traces';

const FILE = 'manifests/components/monitoring/collector/collector.yaml';
/** An address, a token, a header and a signed address, as a careless attribute might hold them. */
const PRIVATE = [
  'mail to ada.lovelace@example.org failed',
  'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.',
  'Authorization: Bearer abc.def',
  'https://x.blob.core.windows.net/r?sv=1&sig=abc',
];
const PERSONAL = /(^|[._])(email|user|name|title|url|path|query|body|ip|address)$/;
/** What is called name without being a person's. */
const IMPERSONAL = new Set(['service.name', 'messaging.consumer.group.name', 'messaging.destination.name']);

export function run(root: string): Promise<string[]> {
  const config: unknown = parse(readFileSync(join(root, FILE), 'utf8'));
  const allowed = textsAt(config, 'processors', 'redaction', 'allowed_keys');
  const faults = [
    ...pipelineFaults(config),
    ...(at(config, 'processors', 'redaction', 'allow_all_keys') === false
      ? []
      : ['every attribute leaves the cluster.']),
    ...allowed
      .filter((key) => PERSONAL.test(key) && !IMPERSONAL.has(key))
      .map((key) => `${key} may hold what is a person's.`),
    ...spanAttributes(root)
      .filter((key) => !allowed.includes(key))
      .map((key) => `the code sets ${key}, which would be taken out.`),
    ...blockFaults(textsAt(config, 'processors', 'redaction', 'blocked_values')),
  ];
  return Promise.resolve(faults.map((fault) => `${FILE}: ${fault}`));
}

function pipelineFaults(config: unknown): string[] {
  const faults: string[] = [];
  const pipelines = (at(config, 'service', 'pipelines') ?? {}) as Fields;
  for (const [title, pipeline] of Object.entries(pipelines)) {
    for (const part of ['receivers', 'processors', 'exporters']) {
      const defined = Object.keys((at(config, part) ?? {}) as Fields);
      const missing = textsAt(pipeline, part).filter((one) => !defined.includes(one));
      faults.push(...missing.map((one) => `${title} uses ${one}, which ${part} does not define.`));
    }
    const order = textsAt(pipeline, 'processors');
    const [first] = order;
    if (first !== 'memory_limiter') faults.push(`${title} takes spans before it looks at its memory.`);
    if (!order.includes('redaction')) faults.push(`${title} is not scrubbed.`);
    if (order.at(-1) !== 'batch' || order.at(-2) !== 'tail_sampling')
      faults.push(`${title} must judge whole traces last, and then send them in batches.`);
  }
  return Object.keys(pipelines).length > 0 ? faults : ['there is no pipeline.'];
}

function blockFaults(patterns: readonly string[]): string[] {
  const expressions = patterns.map((pattern) => new RegExp(pattern.replace('(?i)', ''), 'i'));
  return PRIVATE.filter((text) => !expressions.some((expression) => expression.test(text))).map(
    (text) => `an attribute that holds "${text}" would leave the cluster.`,
  );
}

/** Dotted keys in the files that make spans. */
function spanAttributes(root: string): string[] {
  const found = ['apps', 'packages'].flatMap((top) =>
    readdirSync(join(root, top)).flatMap((app) => {
      const folder = join(root, top, app, 'src');
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test(-helper)?\.|testing\//.test(file))
        .map((file) => readFileSync(join(folder, file), 'utf8'))
        .filter((text) => /\binSpan\(|startSpan\(|setAttributes?\(/.test(text))
        .flatMap((text) => [
          ...text.matchAll(/'((?:http|interview|delivery|messaging|error|upload)\.[a-z_.]+)'(?=:|, )/g),
        ])
        .map(([, key = '']) => key);
    }),
  );
  return [...new Set(found)].sort();
}
