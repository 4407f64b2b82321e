import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePorts } from '../lib/ports.ts';
import { startProcess } from '../lib/processes.ts';
import { waitUntil } from '../lib/wait.ts';

export interface Prometheus {
  /** Values of an instant query. @throws Error where Prometheus does not understand it. */
  query(expression: string): Promise<number[]>;
  /** Names of the alerts that fire. */
  firing(): Promise<string[]>;
  stop(): Promise<void>;
}

export interface PrometheusOptions {
  folder: string;
  ruleFiles: readonly string[];
  /** host:port of each app. */
  targets: readonly string[];
}

/** Debian's server on data of its own, reading every two seconds. */
export async function startPrometheus({
  folder,
  ruleFiles,
  targets,
}: PrometheusOptions): Promise<Prometheus> {
  mkdirSync(folder, { recursive: true });
  const [port = 0] = await freePorts([undefined]);
  const config = join(folder, 'prometheus.yml');
  writeFileSync(
    config,
    stringify({
      global: { scrape_interval: '2s', evaluation_interval: '2s' },
      rule_files: ruleFiles,
      scrape_configs: [{ job_name: 'interview-buddy/apps', static_configs: [{ targets }] }],
    }),
  );
  const running = startProcess({
    name: 'prometheus',
    command: 'prometheus',
    args: [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    logFile: join(folder, 'prometheus.log'),
  });
  const base = `http://127.0.0.1:${port}`;
  await waitUntil('prometheus', async () => (await fetch(`${base}/-/ready`)).ok, {
    timeoutMs: 60_000,
    signal: running.gone,
  });
  return {
    query: async (expression) => {
      const { data, error } = await ask(`${base}/api/v1/query?${new URLSearchParams({ query: expression })}`);
      if (error) throw new Error(`${expression}: ${error}`);
      return (data.result ?? []).map(({ value }) => Number(value[1]));
    },
    firing: async () => {
      const { data } = await ask(`${base}/api/v1/alerts`);
      return (data.alerts ?? []).filter((one) => one.state === 'firing').map((one) => one.labels.alertname);
    },
    stop: () => running.stop(),
  };
}

interface Answer {
  error?: string;
  data: {
    result?: { value: [number, string] }[];
    alerts?: { state: string; labels: { alertname: string } }[];
  };
}

async function ask(url: string): Promise<Answer> {
  const response = await fetch(url);
  return (await response.json()) as Answer;
}
