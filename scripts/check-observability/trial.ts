import { join } from 'node:path';
import { panelQuestions, ruleQuestions, type Question } from '../check-manifests/lib/asked-metrics.ts';
import { watchMetrics } from '../check-manifests/lib/emitted-metrics.ts';
import { metricsIn } from '../check-manifests/lib/promql.ts';
import { waitUntil } from '../lib/wait.ts';
import { followSample } from '../start/sample-run.ts';
import { startStack, type Stack } from '../start/stack.ts';
import { plainSteps } from '../start/steps.ts';
import { startPrometheus, type Prometheus } from './prometheus.ts';

export interface TrialOptions {
  root: string;
  folder: string;
  ruleFiles: readonly string[];
}

const SETTLES_WITHIN_MS = 60_000;
/** Of exporters that only a cluster has. */
const OF_THE_CLUSTER = /^(kube|container)_/;

/** @returns what a dashboard or an alert asked and got no answer to. */
export async function trial({ root, folder, ruleFiles }: TrialOptions): Promise<string[]> {
  const steps = plainSteps(process.stdout);
  const dataDir = join(folder, 'product');
  const stack = await startStack({ dataDir, durable: false, useDotEnv: false, steps });
  let prometheus: Prometheus | undefined;
  try {
    const targets = targetsOf(stack);
    prometheus = await startPrometheus({ folder: join(folder, 'prometheus'), ruleFiles, targets });
    const scraped = prometheus;
    await waitUntil('scraping', async () => sum(await scraped.query('up')) === targets.length, {
      timeoutMs: SETTLES_WITHIN_MS,
    });
    const elsewhere = new Set(watchMetrics(root));
    const rules = ruleQuestions(root);
    const unseen = await missingSeries(scraped, rules, elsewhere);
    const marker = join(folder, 'sample-sent');
    await followSample(stack, { marker, steps, signal: AbortSignal.timeout(900_000) });
    const panels = panelQuestions(root);
    const unanswered = await settled(() => withoutAnswer(scraped, panels));
    const misunderstood = await notUnderstood(scraped, rules);
    const firing = (await scraped.firing()).map((alert) => `${alert} fires although nothing is wrong.`);
    const asked = `${panels.length} queries of dashboards and ${rules.length} rules`;
    process.stdout.write(`asked   ${asked} of ${targets.length} apps after one interview\n`);
    return [...unseen, ...unanswered, ...misunderstood, ...firing];
  } finally {
    await prometheus?.stop();
    await stack.stop();
  }
}

function targetsOf({ ports }: Stack): string[] {
  const { web, upload, processor, analyzer, notification } = ports;
  return [web, upload, processor, analyzer, notification].map((port) => `127.0.0.1:${port}`);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Before anything happened: a metric that an alert asks for must be there, at zero. */
async function missingSeries(
  prometheus: Prometheus,
  rules: readonly Question[],
  elsewhere: ReadonlySet<string>,
): Promise<string[]> {
  const alerts = rules.filter(({ kind }) => kind === 'alert');
  const metrics = new Set(alerts.flatMap(({ expression }) => metricsIn(expression)));
  const ours = [...metrics].filter((metric) => !OF_THE_CLUSTER.test(metric) && !elsewhere.has(metric));
  // Of an AI only an installation with a provider has a quota; a ratio begins with the second reading.
  const expected = ours.filter((metric) => metric !== 'ai_quota_passed_percent' && !metric.includes(':'));
  return settled(async () => {
    const faults: string[] = [];
    for (const metric of expected) {
      const [count = 0] = await prometheus.query(`count({__name__="${metric}"})`);
      if (count === 0) faults.push(`${metric} is not there before the first interview.`);
    }
    return faults;
  });
}

async function withoutAnswer(prometheus: Prometheus, panels: readonly Question[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { place, title, expression } of panels) {
    const values = await prometheus.query(expression);
    if (!values.some(Number.isFinite)) faults.push(`${place}: ${title} has no data: ${expression}`);
  }
  return faults;
}

async function notUnderstood(prometheus: Prometheus, rules: readonly Question[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { title, expression } of rules) {
    await prometheus
      .query(expression)
      .catch((error: unknown) => faults.push(`${title}: ${error instanceof Error ? error.message : ''}`));
  }
  return faults;
}

/** Until there is no fault any more, or none of the time is left. */
async function settled(look: () => Promise<string[]>): Promise<string[]> {
  let faults: string[] = [];
  const done = async (): Promise<boolean> => (faults = await look()).length === 0;
  await waitUntil('answers', done, { timeoutMs: SETTLES_WITHIN_MS }).catch(() => undefined);
  return faults;
}
