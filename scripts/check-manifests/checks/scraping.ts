import {
  at,
  buildEnvironment,
  listAt,
  textsAt,
  titleOf,
  type Document,
  type Fields,
} from '../lib/documents.ts';
import { containersOf, ofKind, selects, workloads, type Workload } from '../lib/workloads.ts';

export const name =
  'what Prometheus is told to scrape is a port that a container declares, and may be reached';

/** The injector adds this container, and of its ports declares only that of Envoy's own figures. */
const SIDECAR = { name: 'istio-proxy', port: 15090 };
/** Without them managed Prometheus drops a monitor. */
const LIMITS = ['labelLimit', 'labelNameLengthLimit', 'labelValueLengthLimit'];

export async function run(root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const environment of ['dev', 'prod']) {
    const documents = await buildEnvironment(root, environment);
    const monitors = ofKind(documents, 'PodMonitor');
    if (monitors.length === 0) faults.push(`${environment}: nothing is scraped.`);
    for (const monitor of monitors) {
      const found = monitorFaults(monitor, documents);
      faults.push(...found.map((fault) => `${environment}: ${titleOf(monitor)} ${fault}`));
    }
  }
  return faults;
}

function monitorFaults(monitor: Document, documents: readonly Document[]): string[] {
  const pods = workloads(documents).filter(({ labels }) => selects(at(monitor, 'spec', 'selector'), labels));
  return [
    ...(pods.length > 0 ? [] : ['selects no pod.']),
    ...LIMITS.filter((limit) => at(monitor, 'spec', limit) === undefined).map((limit) => `has no ${limit}.`),
    ...listAt(monitor, 'spec', 'podMetricsEndpoints').flatMap((endpoint) =>
      endpointFaults(endpoint, pods, documents),
    ),
  ];
}

function endpointFaults(
  endpoint: Fields,
  pods: readonly Workload[],
  documents: readonly Document[],
): string[] {
  const chosen = endpoint['port'] ?? endpoint['portNumber'] ?? endpoint['targetPort'];
  const declared = pods.flatMap((pod) =>
    containersOf(pod).flatMap((container) => listAt(container, 'ports')),
  );
  const isDeclared = (one: unknown): boolean =>
    one === SIDECAR.port || declared.some((port) => port['name'] === one || port['containerPort'] === one);
  const steps = listAt(endpoint, 'relabelings');
  const kept = steps.find(
    (step) =>
      step['action'] === 'keep' &&
      textsAt(step, 'sourceLabels').includes('__meta_kubernetes_pod_container_name'),
  );
  const names = [SIDECAR.name, ...pods.flatMap((pod) => containersOf(pod).map((one) => String(one['name'])))];
  const address = steps.find((step) => step['targetLabel'] === '__address__');
  const [, sentTo] = /:(\d+)$/.exec(String(address?.['replacement'] ?? '')) ?? [];
  const port = Number(sentTo ?? chosen);
  return [
    ...(chosen === undefined || isDeclared(chosen)
      ? []
      : [`asks for port ${String(chosen)}, which no container declares: it finds no target.`]),
    ...(chosen === undefined && !kept ? ['takes every port of every container for a target.'] : []),
    ...(kept && !names.includes(String(kept['regex']))
      ? [`keeps the container ${String(kept['regex'])}, which no pod has.`]
      : []),
    ...(Number.isNaN(port) || mayBeReached(pods, port, documents)
      ? []
      : [`asks at ${port}, where no NetworkPolicy lets it in.`]),
  ];
}

function mayBeReached(pods: readonly Workload[], port: number, documents: readonly Document[]): boolean {
  const open = ofKind(documents, 'NetworkPolicy').filter((policy) =>
    listAt(policy, 'spec', 'ingress').some((rule) =>
      listAt(rule, 'ports').some((one) => one['port'] === port),
    ),
  );
  return pods.every(({ labels }) =>
    open.some((policy) => selects(at(policy, 'spec', 'podSelector'), labels)),
  );
}
