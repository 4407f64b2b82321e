import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const name =
  'pipelines: parsed, actions pinned, commands and paths that exist, an image for every app';

/** What this image has not: https://github.com/actions/runner-images. */
const IMAGE = 'ubuntu-24.04';
const MISSING: readonly [command: RegExp, brought: RegExp][] = [
  [/^\s*(?:- run: |- script: )?terraform [a-z]/m, /setup-terraform@|hashicorp\/terraform:/],
  [/\bcheck:observability\b/, /apt-get install [^\n]*\bprometheus\b/],
];
/** Commands of npm itself. */
const NPM = new Set(['ci', 'test', 'audit', 'start']);

export async function run(root: string): Promise<string[]> {
  const workflows = readdirSync(join(root, '.github/workflows')).map((file) => `.github/workflows/${file}`);
  const files = [...workflows, 'azure-pipelines.yml'];
  const apps = readdirSync(join(root, 'apps')).filter((app) =>
    existsSync(join(root, 'apps', app, 'package.json')),
  );
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const faults = [
      ...commandFaults(text, scripts),
      ...pathFaults(root, text),
      ...appFaults(text, apps),
      ...runnerFaults(text),
      ...(file === 'azure-pipelines.yml' ? azureFaults(parse(text)) : workflowFaults(parse(text))),
    ];
    return faults.map((fault) => `${file}: ${fault}`);
  });
}

function commandFaults(text: string, scripts: Record<string, string>): string[] {
  const used = [...text.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, command = '']) => command);
  return used
    .filter((command) => !NPM.has(command) && !(command in scripts))
    .map((command) => `There is no npm run ${command}.`);
}

/** Paths of ours that a file speaks of, as far as they hold no variable. */
function pathFaults(root: string, text: string): string[] {
  const paths = [...text.matchAll(/(?:^|[\s"'])((?:infrastructure|manifests|scripts|\.github)\/[\w./-]+)/gm)];
  return paths
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `There is no ${path}.`);
}

function appFaults(text: string, apps: string[]): string[] {
  if (!text.includes('/Dockerfile')) return [];
  return apps
    .filter((app) => !new RegExp(`[\\s[]${app}\\b`).test(text))
    .map((app) => `No image of ${app} is built.`);
}

function runnerFaults(text: string): string[] {
  const commands = text.replace(/^\s*#.*$/gm, '');
  return [
    ...MISSING.filter(([command, brought]) => command.test(commands) && !brought.test(commands)).map(
      ([command]) => `${IMAGE} lacks what ${String(command.exec(commands)?.[0]).trim()} needs.`,
    ),
    ...(/apt-get install [^\n]*\bchromium/.test(commands)
      ? [`On ${IMAGE} chromium is a snap, which cannot see the profile that a test gives it.`]
      : []),
  ];
}

interface Workflow {
  permissions?: unknown;
  jobs?: Record<string, { 'timeout-minutes'?: number; steps?: { uses?: string }[] }>;
}

function workflowFaults({ permissions, jobs = {} }: Workflow): string[] {
  const uses = Object.values(jobs).flatMap(({ steps = [] }) =>
    steps.flatMap(({ uses: action }) => action ?? []),
  );
  return [
    ...(permissions ? [] : ['It says no permissions, so it gets all.']),
    ...uses
      .filter((action) => !/@(v?\d+(\.\d+)*|[0-9a-f]{40})$/.test(action))
      .map((action) => `${action} is not pinned.`),
    ...Object.entries(jobs).flatMap(([job, { 'timeout-minutes': limit }]) =>
      limit ? [] : [`${job} has no time limit.`],
    ),
  ];
}

interface AzurePipeline {
  stages?: {
    stage: string;
    dependsOn?: string;
    jobs?: { job: string; timeoutInMinutes?: number; steps?: AzureStep[] }[];
  }[];
}

interface AzureStep {
  task?: string;
  script?: string;
  inputs?: { inlineScript?: string };
}

function azureFaults({ stages = [] }: AzurePipeline): string[] {
  const names = stages.map(({ stage }) => stage);
  const jobs = stages.flatMap((stage) => stage.jobs ?? []);
  return [
    ...stages.flatMap(({ stage, dependsOn }) =>
      dependsOn && !names.includes(dependsOn) ? [`${stage} waits for ${dependsOn}, which there is not.`] : [],
    ),
    ...jobs.flatMap(({ job, timeoutInMinutes }) => (timeoutInMinutes ? [] : [`${job} has no time limit.`])),
    ...jobs.flatMap(({ steps = [] }) =>
      steps.flatMap(({ task }) => (task && !/@\d+$/.test(task) ? [`${task} is not pinned.`] : [])),
    ),
    ...jobs.flatMap(({ job, steps = [] }) =>
      steps
        .map((step) => step.script ?? step.inputs?.inlineScript ?? '')
        .filter((script) => script.trim().includes('\n') && !script.startsWith('set -e'))
        .map(() => `${job} goes on after a command that failed: Azure's shell wants set -e.`),
    ),
  ];
}
