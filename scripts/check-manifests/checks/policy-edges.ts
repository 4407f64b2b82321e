import { appNames } from '../lib/apps.ts';
import { defaultHosts, reachesOf } from '../lib/code-edges.ts';
import { at, buildEnvironment, listAt, textsAt, type Document } from '../lib/documents.ts';
import { allowedIn, allowedOut } from '../lib/network.ts';
import { ofKind } from '../lib/workloads.ts';

export const name = 'the policies allow the edges of the code, each by its ServiceAccount, and no other';

const PORT = 8080;
/** The two doors from outside: pages and API, live updates. */
const doors = ['web', 'notification-service'];
const inside = /^[a-z-]+-service$|^web$/;

/** Where each part is, in a cluster of one's own and in Azure. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  local: {
    postgres: 'postgres:5432',
    redis: 'redis:6379',
    blob: 'azurite:10000',
    firebase: 'firebase-emulator:9099',
    mail: 'inbox:1025',
    collector: 'jaeger:4318',
  },
  azure: {
    postgres: '10.40.68.0/23:5432',
    redis: '10.40.68.0/23:10000',
    blob: '0.0.0.0/0:443',
    firebase: '0.0.0.0/0:443',
    mail: '0.0.0.0/0:587',
    collector: 'otel-collector:4318',
  },
};

/** Where sidecars get their configuration and certificates. */
const MESH = 'aks-istio-system:15012';

export async function run(root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const environment of ['local', 'preview', 'dev', 'prod']) {
    const documents = await buildEnvironment(root, environment);
    const azure = environment === 'dev' || environment === 'prod';
    const found = [
      ...(await networkFaults(documents, azure ? 'azure' : 'local')),
      ...(azure ? await meshFaults(documents) : []),
    ];
    faults.push(...found.map((fault) => `${environment}: ${fault}`));
  }
  return faults;
}

/** "web upload-service" for each call of the code. */
async function calls(): Promise<string[]> {
  const edges = await Promise.all(
    appNames().map(async (app) => (await reachesOf(app)).services.map((service) => `${app} ${service}`)),
  );
  return edges.flat();
}

async function networkFaults(documents: readonly Document[], kind: 'local' | 'azure'): Promise<string[]> {
  const out = allowedOut(documents);
  const into = allowedIn(documents);
  const between = (await calls()).map((edge) => `${edge}:${PORT}`);
  const door = kind === 'azure' ? 'gateway' : 'front-door';
  const fromOutside = doors.map((app) => `${door} ${app}:${PORT}`);
  const [deny] = ofKind(documents, 'NetworkPolicy').filter(
    (policy) => JSON.stringify(at(policy, 'spec', 'podSelector')) === '{}' && !at(policy, 'spec', 'egress'),
  );
  return [
    ...(textsAt(deny, 'spec', 'policyTypes').length === 2
      ? []
      : ['no NetworkPolicy refuses what none allows.']),
    ...difference(onlyApps(out), between, 'goes out'),
    ...difference(
      onlyApps(into),
      [...between, ...fromOutside.filter(() => kind === 'local')].filter(isApps),
      'comes in',
    ),
    ...difference(
      [...into].filter((edge) => edge.startsWith(`${door} `)),
      fromOutside,
      'comes in',
    ),
    ...(await storeFaults(out, kind)),
  ];
}

const isApps = (edge: string): boolean => {
  const [from = '', to = ''] = edge.split(' ');
  return inside.test(from) && inside.test(to.split(':')[0] ?? '');
};
const onlyApps = (edges: ReadonlySet<string>): string[] => [...edges].filter(isApps);

async function storeFaults(out: ReadonlySet<string>, kind: 'local' | 'azure'): Promise<string[]> {
  const faults = await Promise.all(
    appNames().map(async (app) => {
      const { parts } = await reachesOf(app);
      const there = parts.flatMap((part) => places[kind]?.[part] ?? []);
      const wanted = new Set(
        [...there, ...(kind === 'azure' ? [MESH] : [])].map((place) => `${app} ${place}`),
      );
      const allowed = [...out].filter(
        (edge) => edge.startsWith(`${app} `) && !isApps(edge) && !edge.includes('kube-'),
      );
      return difference(allowed, [...wanted], 'goes out');
    }),
  );
  return faults.flat();
}

async function meshFaults(documents: readonly Document[]): Promise<string[]> {
  const policies = ofKind(documents, 'AuthorizationPolicy');
  const wanted = [...(await calls()), ...doors.map((app) => `gateway ${app}`)];
  const allowed = policies.flatMap((policy) => {
    const to = String(at(policy, 'spec', 'selector', 'matchLabels', 'app.kubernetes.io/name'));
    const principals = listAt(policy, 'spec', 'rules').flatMap((rule) =>
      listAt(rule, 'from').flatMap((from) => textsAt(from, 'source', 'principals')),
    );
    return [...new Set(principals)].map((principal) => `${accountOf(principal)} ${to}`);
  });
  const denies = policies.some((policy) => JSON.stringify(policy.spec) === '{}');
  const strict = ofKind(documents, 'PeerAuthentication').some(
    (one) => at(one, 'spec', 'mtls', 'mode') === 'STRICT' && at(one, 'spec', 'selector') === undefined,
  );
  const closed = ofKind(documents, 'Sidecar').some(
    (one) => at(one, 'spec', 'outboundTrafficPolicy', 'mode') === 'REGISTRY_ONLY',
  );
  return [
    ...difference(
      allowed.filter((edge) => !edge.endsWith(' otel-collector')),
      wanted,
      'is authorised',
    ),
    ...(denies ? [] : ['no AuthorizationPolicy refuses what none allows.']),
    ...(strict ? [] : ['plain text is accepted: no PeerAuthentication is STRICT for the namespace.']),
    ...(closed ? [] : ['any host outside can be reached.']),
    ...(await unknownHosts(documents)),
  ];
}

function accountOf(principal: string): string {
  if (principal.startsWith('cluster.local/ns/aks-istio-ingress/')) return 'gateway';
  return /^cluster\.local\/ns\/interview-buddy\/sa\/(.+)$/.exec(principal)?.[1] ?? principal;
}

async function unknownHosts(documents: readonly Document[]): Promise<string[]> {
  const hosts = ofKind(documents, 'ServiceEntry').flatMap((entry) => textsAt(entry, 'spec', 'hosts'));
  const known = (host: string): boolean =>
    hosts.some((one) => one === host || (one.startsWith('*.') && host.endsWith(one.slice(1))));
  return (await defaultHosts())
    .filter((host) => !known(host))
    .map((host) => `the code calls ${host}, which no ServiceEntry names.`);
}

function difference(allowed: readonly string[], wanted: readonly string[], verb: string): string[] {
  return [
    ...wanted
      .filter((edge) => !allowed.includes(edge))
      .map((edge) => `the code needs ${edge}, which no policy allows.`),
    ...[...new Set(allowed)]
      .filter((edge) => !wanted.includes(edge))
      .map((edge) => `${edge} ${verb}, which the code does not need.`),
  ];
}
