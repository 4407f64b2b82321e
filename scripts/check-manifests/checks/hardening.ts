import { at, buildEnvironment, environments, textsAt, type Field, type Fields } from '../lib/documents.ts';
import { containersOf, workloads, type Workload } from '../lib/workloads.ts';

export const name = 'every pod keeps to the restricted standard on a read-only root, within limits';

export async function run(root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const environment of environments) {
    for (const workload of workloads(await buildEnvironment(root, environment))) {
      faults.push(...podFaults(workload).map((fault) => `${environment}: ${workload.name} ${fault}.`));
    }
  }
  return faults;
}

function podFaults(workload: Workload): string[] {
  const { pod } = workload;
  const volumes = (at(pod, 'volumes') ?? []) as Fields[];
  const wanted: [there: boolean, said: string][] = [
    [at(pod, 'securityContext', 'runAsNonRoot') === true, 'may run as root'],
    [Number(at(pod, 'securityContext', 'runAsUser')) > 0, 'names no user other than root'],
    [at(pod, 'securityContext', 'seccompProfile', 'type') === 'RuntimeDefault', 'has no seccomp profile'],
    [at(pod, 'automountServiceAccountToken') === false, 'gets a token of the Kubernetes API'],
    [at(pod, 'enableServiceLinks') === false, 'gets the addresses of all Services as variables'],
    [volumes.every((volume) => volume['hostPath'] === undefined), 'mounts a folder of the node'],
    [!at(pod, 'hostNetwork') && !at(pod, 'hostPID') && !at(pod, 'hostIPC'), 'shares a namespace of the node'],
  ];
  return [...unmet(wanted), ...containersOf(workload).flatMap(containerFaults)];
}

function containerFaults(container: Fields): string[] {
  const security = at(container, 'securityContext');
  return unmet([
    [at(security, 'allowPrivilegeEscalation') === false, 'may gain privileges'],
    [at(security, 'readOnlyRootFilesystem') === true, 'may write to its root'],
    [textsAt(security, 'capabilities', 'drop').includes('ALL'), 'keeps capabilities'],
    [at(security, 'privileged') !== true, 'is privileged'],
    [isSet(at(container, 'resources', 'requests', 'cpu')), 'asks for no CPU'],
    [isSet(at(container, 'resources', 'requests', 'memory')), 'asks for no memory'],
    [isSet(at(container, 'resources', 'limits', 'memory')), 'has no limit of memory'],
  ]);
}

const isSet = (value: Field): boolean => value !== undefined && value !== null;

const unmet = (wanted: readonly [there: boolean, said: string][]): string[] =>
  wanted.filter(([there]) => !there).map(([, said]) => said);
