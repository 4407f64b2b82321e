import { at, listAt, textsAt, type Document, type Fields } from './documents.ts';
import { ofKind, portNumber, selects, workloads, type Workload } from './workloads.ts';

/** "from to:port" between pods; "gateway" is whoever stands in a namespace with that label. */
export type Edge = string;

export function allowedOut(documents: readonly Document[]): Set<Edge> {
  return edges(documents, 'egress', 'to', (subject, peer, port) => `${subject} ${peer}:${port}`);
}

export function allowedIn(documents: readonly Document[]): Set<Edge> {
  return edges(documents, 'ingress', 'from', (subject, peer, port) => `${peer} ${subject}:${port}`);
}

function edges(
  documents: readonly Document[],
  direction: 'ingress' | 'egress',
  side: 'from' | 'to',
  write: (subject: string, peer: string, port: number) => Edge,
): Set<Edge> {
  const all = workloads(documents);
  const found = new Set<Edge>();
  for (const policy of ofKind(documents, 'NetworkPolicy')) {
    const subjects = all.filter(({ labels }) => selects(at(policy, 'spec', 'podSelector'), labels));
    for (const rule of listAt(policy, 'spec', direction)) {
      for (const subject of subjects) {
        for (const peer of listAt(rule, side).flatMap((one) => peersOf(one, all))) {
          for (const port of portsOf(rule, subject)) found.add(write(subject.name, peer, port));
        }
      }
    }
  }
  return found;
}

function peersOf(peer: Fields, all: readonly Workload[]): string[] {
  if (peer['ipBlock']) return [`${String(at(peer, 'ipBlock', 'cidr'))}`];
  const spaces = peer['namespaceSelector'];
  if (spaces) {
    if (at(spaces, 'matchLabels', 'interview-buddy/gateway') === 'true') return ['gateway'];
    const names = listAt(spaces, 'matchExpressions').flatMap((expression) => textsAt(expression, 'values'));
    return names.length > 0 ? names : [String(at(spaces, 'matchLabels', 'kubernetes.io/metadata.name'))];
  }
  return all.filter(({ labels }) => selects(peer['podSelector'], labels)).map(({ name }) => name);
}

const portsOf = (rule: Fields, subject: Workload): number[] =>
  listAt(rule, 'ports').map((one) => portNumber(subject, one['port']) ?? Number(one['port']));
