import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { panelQuestions, ruleQuestions, type Question } from '../lib/asked-metrics.ts';
import { codeMetrics, defaultMetrics, seriesOf, watchMetrics } from '../lib/emitted-metrics.ts';
import { metricsIn } from '../lib/promql.ts';

export const name = 'every metric of an alert or a dashboard is emitted, and starts at zero';

const COLLECTED = 'flux/infrastructure/configs/collected-metrics.yaml';
/** By Prometheus itself. */
const OF_PROMETHEUS = new Set(['up']);
/** Named exporters; what of theirs is kept stands in COLLECTED. */
const OF_THE_CLUSTER = /^(kube|container)_/;

export async function run(root: string): Promise<string[]> {
  const rules = ruleQuestions(root);
  const questions = [...rules, ...panelQuestions(root)];
  const ours = codeMetrics(root);
  const kept = keptMetrics(root);
  const known = new Set([
    ...ours.flatMap(seriesOf),
    ...(await defaultMetrics()),
    ...watchMetrics(root),
    ...rules.filter(({ kind }) => kind === 'record').map(({ title }) => title),
    ...OF_PROMETHEUS,
  ]);
  const asked = questions.flatMap((question) =>
    metricsIn(question.expression).map((metric) => ({ metric, question })),
  );
  const late = ours.filter((one) => one.type === 'Counter' && one.labelled && !one.startsAtZero);
  return [
    ...(questions.length === 0 ? ['There is neither an alert nor a dashboard.'] : []),
    ...asked.flatMap(({ metric, question }) => {
      if (OF_THE_CLUSTER.test(metric))
        return kept.has(metric)
          ? []
          : [`${placeOf(question)} asks for ${metric}, which ${COLLECTED} does not keep.`];
      return known.has(metric) ? [] : [`${placeOf(question)} asks for ${metric}, which nothing emits.`];
    }),
    ...late
      .filter(({ name: counter }) => asked.some(({ metric }) => metric === counter))
      .map((one) => `${one.file}: ${one.name} does not start at zero: its first event would not be seen.`),
  ];
}

const placeOf = ({ place, title }: Question): string => `${place}: ${title}`;

function keptMetrics(root: string): Set<string> {
  const file = join(root, COLLECTED);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Set([...text.matchAll(/= "([\w|]+)"/g)].flatMap(([, names = '']) => names.split('|')));
}
