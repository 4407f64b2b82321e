import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appNames } from '../lib/apps.ts';
import { at, build, type Fields } from '../lib/documents.ts';
import { containersOf, portNumber, workloads, type Workload } from '../lib/workloads.ts';

export const name = 'probes ask real routes, and a pod gets the time that its drain needs';

const probes = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const;
/** The sidecar and the kubelet need some seconds too. */
const MARGIN_SECONDS = 10;

export async function run(root: string): Promise<string[]> {
  const drainSeconds = drainOf(root);
  const all = workloads(await build(root, 'manifests/base'));
  return appNames().flatMap((app) => {
    const workload = all.find((one) => one.name === app);
    if (!workload) return [`${app} is not in manifests/base.`];
    const grace = Number(at(workload.pod, 'terminationGracePeriodSeconds') ?? 30);
    return [
      ...probeFaults(root, workload),
      ...(grace < drainSeconds + MARGIN_SECONDS
        ? [
            `${app} is killed after ${grace} s, but its drain may take ${drainSeconds} s and a sidecar some more.`,
          ]
        : []),
    ];
  });
}

function probeFaults(root: string, workload: Workload): string[] {
  const [container] = containersOf(workload);
  const asked = probes.map(
    (probe) => [probe, at(container, probe, 'httpGet') as Fields | undefined] as const,
  );
  const faults = asked.flatMap(([probe, get]) => {
    if (!get) return [`${workload.name} has no ${probe}.`];
    const path = String(get['path']);
    return [
      ...(hasRoute(root, workload.name, path)
        ? []
        : [`${workload.name}: its ${probe} asks ${path}, which it does not serve.`]),
      ...(portNumber(workload, get['port']) === undefined
        ? [`${workload.name}: its ${probe} asks port ${String(get['port'])}, which it does not have.`]
        : []),
    ];
  });
  const paths = new Set(asked.map(([, get]) => get?.['path']));
  return paths.size === probes.length
    ? faults
    : [...faults, `${workload.name}: two of its probes ask the same.`];
}

function hasRoute(root: string, app: string, path: string): boolean {
  if (app === 'web') return existsSync(join(root, `apps/web/src/app${path}/route.ts`));
  const controller = readFileSync(
    join(root, 'packages/shared-utils/src/health/health.controller.ts'),
    'utf8',
  );
  return controller.includes(`@Get('${path.slice(1)}')`);
}

function drainOf(root: string): number {
  const source = readFileSync(join(root, 'packages/shared-utils/src/service/run-service.ts'), 'utf8');
  const milliseconds = /const DEADLINE_MS = ([\d_]+);/.exec(source)?.[1];
  if (!milliseconds) throw new Error('run-service.ts no longer says DEADLINE_MS.');
  return Number(milliseconds.replaceAll('_', '')) / 1000;
}
