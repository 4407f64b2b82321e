import {
  at,
  buildEnvironment,
  environments,
  listAt,
  textsAt,
  titleOf,
  type Document,
  type Fields,
} from '../lib/documents.ts';
import { containersOf, ofKind, portNumber, selects, workloads, type Workload } from '../lib/workloads.ts';

export const name = 'what objects say of one another is there';

export async function run(root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const environment of environments) {
    const documents = await buildEnvironment(root, environment);
    const found = [
      ...twice(documents),
      ...services(documents),
      ...budgets(documents),
      ...scalers(documents),
      ...pods(documents),
      ...mesh(documents),
    ];
    faults.push(...found.map((fault) => `${environment}: ${fault}`));
  }
  return faults;
}

function twice(documents: readonly Document[]): string[] {
  const titles = documents.map(titleOf);
  return titles
    .filter((title, index) => titles.indexOf(title) !== index)
    .map((title) => `${title} is there twice.`);
}

function services(documents: readonly Document[]): string[] {
  const all = workloads(documents);
  return ofKind(documents, 'Service').flatMap((service) => {
    const target = all.find(({ labels }) =>
      selects({ matchLabels: at(service, 'spec', 'selector') }, labels),
    );
    if (!target) return [`${titleOf(service)} selects no pod.`];
    return listAt(service, 'spec', 'ports')
      .filter((port) => portNumber(target, port['targetPort'] ?? port['port']) === undefined)
      .map((port) => `${titleOf(service)}: ${target.name} has no port ${String(port['targetPort'])}.`);
  });
}

function budgets(documents: readonly Document[]): string[] {
  const all = workloads(documents);
  const unmatched = ['PodDisruptionBudget', 'NetworkPolicy', 'AuthorizationPolicy']
    .flatMap((kind) => ofKind(documents, kind))
    .map((document) => ({
      document,
      selector: at(document, 'spec', document.kind === 'NetworkPolicy' ? 'podSelector' : 'selector') ?? {},
    }))
    // What the collector of another component needs is written here, where the other edges are.
    .filter(({ selector }) => at(selector, 'matchLabels', 'app.kubernetes.io/name') !== 'otel-collector')
    .filter(({ selector }) => !all.some(({ labels }) => selects(selector, labels)))
    .map(({ document }) => `${titleOf(document)} selects no pod.`);
  const selectors = all
    .filter(
      ({ document }) =>
        document.kind !== 'Job' && !selects(at(document, 'spec', 'selector'), labelsOf(document)),
    )
    .map(({ document }) => `${titleOf(document)} does not select its own pods.`);
  return [...unmatched, ...selectors];
}

const labelsOf = (document: Document): Fields =>
  (at(document, 'spec', 'template', 'metadata', 'labels') ?? {}) as Fields;

function scalers(documents: readonly Document[]): string[] {
  const faults: string[] = [];
  const scaled = new Map<string, string>();
  for (const kind of ['HorizontalPodAutoscaler', 'ScaledObject']) {
    for (const scaler of ofKind(documents, kind)) {
      const target = String(at(scaler, 'spec', 'scaleTargetRef', 'name'));
      const deployment = ofKind(documents, 'Deployment').find(({ metadata }) => metadata.name === target);
      if (!deployment) faults.push(`${titleOf(scaler)} scales ${target}, which is not there.`);
      else if (at(deployment, 'spec', 'replicas') !== undefined) {
        faults.push(`${titleOf(deployment)} sets replicas, which ${titleOf(scaler)} owns.`);
      }
      const other = scaled.get(target);
      if (other) faults.push(`${target} is scaled by ${other} and by ${titleOf(scaler)}.`);
      scaled.set(target, titleOf(scaler));
      for (const trigger of listAt(scaler, 'spec', 'triggers')) {
        const wanted = String(at(trigger, 'authenticationRef', 'name'));
        if (!ofKind(documents, 'TriggerAuthentication').some(({ metadata }) => metadata.name === wanted)) {
          faults.push(`${titleOf(scaler)} signs in by ${wanted}, which is not there.`);
        }
      }
    }
  }
  return faults;
}

function namesOf(documents: readonly Document[], kinds: readonly string[]): Set<string> {
  const made = kinds.flatMap((kind) => ofKind(documents, kind));
  return new Set(
    made.map((document) => String(at(document, 'spec', 'target', 'name') ?? document.metadata.name)),
  );
}

function pods(documents: readonly Document[]): string[] {
  const accounts = namesOf(documents, ['ServiceAccount']);
  const configs = namesOf(documents, ['ConfigMap']);
  const secrets = namesOf(documents, ['Secret', 'ExternalSecret', 'SealedSecret']);
  return workloads(documents).flatMap((workload) => {
    const { pod, document } = workload;
    const account = at(pod, 'serviceAccountName');
    const wanted: [what: string, name: unknown, there: Set<string>][] = [
      ...(account === undefined ? [] : ([['ServiceAccount', account, accounts]] as const)),
      ...references(workload, 'configMapRef', 'configMap').map((one) => ['ConfigMap', one, configs] as const),
      ...references(workload, 'secretRef', 'secret').map((one) => ['Secret', one, secrets] as const),
    ].map(([what, one, there]) => [what, one, there]);
    return [
      ...wanted
        .filter(([, one, there]) => !there.has(String(one)))
        .map(([what, one]) => `${titleOf(document)} wants ${what} ${String(one)}, which is not there.`),
      ...mounts(workload),
    ];
  });
}

function references(workload: Workload, source: 'configMapRef' | 'secretRef', volume: string): unknown[] {
  const fromEnv = containersOf(workload).flatMap((container) =>
    listAt(container, 'envFrom').map((from) => at(from, source, 'name')),
  );
  const fromVolumes = listAt(workload.pod, 'volumes').map(
    (one) => at(one, volume, 'secretName') ?? at(one, volume, 'name'),
  );
  const fromVariables = containersOf(workload).flatMap((container) =>
    listAt(container, 'env').map((one) =>
      at(one, 'valueFrom', source === 'secretRef' ? 'secretKeyRef' : 'configMapKeyRef', 'name'),
    ),
  );
  return [...fromEnv, ...fromVolumes, ...fromVariables].filter((one) => one !== undefined);
}

function mounts(workload: Workload): string[] {
  const claims = listAt(workload.document, 'spec', 'volumeClaimTemplates').map((claim) =>
    at(claim, 'metadata', 'name'),
  );
  const volumes = new Set([...listAt(workload.pod, 'volumes').map((one) => one['name']), ...claims]);
  return containersOf(workload)
    .flatMap((container) => listAt(container, 'volumeMounts'))
    .filter((mount) => !volumes.has(mount['name']))
    .map(
      (mount) => `${titleOf(workload.document)} mounts ${String(mount['name'])}, which is no volume of it.`,
    );
}

function mesh(documents: readonly Document[]): string[] {
  const ports = new Map(
    ofKind(documents, 'Service').map((service) => [
      service.metadata.name,
      listAt(service, 'spec', 'ports').map((port) => port['port']),
    ]),
  );
  const gateways = namesOf(documents, ['Gateway']);
  return [
    ...ofKind(documents, 'VirtualService').flatMap((service) => [
      ...textsAt(service, 'spec', 'gateways')
        .filter((gateway) => !gateways.has(gateway))
        .map((gateway) => `${titleOf(service)}: there is no Gateway ${gateway}.`),
      ...listAt(service, 'spec', 'http')
        .flatMap((route) => listAt(route, 'route'))
        .filter(
          (route) =>
            !ports
              .get(String(at(route, 'destination', 'host')))
              ?.includes(at(route, 'destination', 'port', 'number')),
        )
        .map(
          (route) =>
            `${titleOf(service)} leads to ${JSON.stringify(route['destination'])}, which no Service has.`,
        ),
    ]),
    ...ofKind(documents, 'DestinationRule')
      .filter((rule) => !ports.has(String(at(rule, 'spec', 'host'))))
      .map((rule) => `${titleOf(rule)} is for ${String(at(rule, 'spec', 'host'))}, which is no Service.`),
  ];
}
