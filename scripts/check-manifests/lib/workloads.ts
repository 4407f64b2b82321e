import { at, listAt, textsAt, type Document, type Field, type Fields } from './documents.ts';

const kinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job']);

export interface Workload {
  document: Document;
  name: string;
  pod: Fields;
  labels: Fields;
}

export function workloads(documents: readonly Document[]): Workload[] {
  return documents
    .filter(({ kind }) => kinds.has(kind))
    .map((document) => ({
      document,
      name: document.metadata.name,
      pod: at(document, 'spec', 'template', 'spec') as Fields,
      labels: (at(document, 'spec', 'template', 'metadata', 'labels') ?? {}) as Fields,
    }));
}

export const containersOf = ({ pod }: Workload): Fields[] => listAt(pod, 'containers');

/** Whether a label selector takes pods of these labels; an empty one takes all. */
export function selects(selector: Field, labels: Fields): boolean {
  const wanted = Object.entries((at(selector, 'matchLabels') ?? {}) as Fields);
  const byLabel = wanted.every(([key, value]) => labels[key] === value);
  return (
    byLabel &&
    listAt(selector, 'matchExpressions').every(
      (expression) =>
        expression['operator'] === 'In' &&
        textsAt(expression, 'values').includes(String(labels[String(expression['key'])])),
    )
  );
}

/** The number of a port that is given by number or by name of a container's port. */
export function portNumber(workload: Workload, port: Field): number | undefined {
  const ports = containersOf(workload).flatMap((container) => listAt(container, 'ports'));
  const found = ports.find((one) => one['containerPort'] === port || one['name'] === port);
  return found && Number(found['containerPort']);
}

export const ofKind = (documents: readonly Document[], kind: string): Document[] =>
  documents.filter((document) => document.kind === kind);
