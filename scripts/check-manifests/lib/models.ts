/** Which package knows the kinds of a group; the first that matches. */
const packages: readonly [group: RegExp, name: string][] = [
  [/istio\.io$/, '@kubernetes-models/istio'],
  [/toolkit\.fluxcd\.io$/, '@kubernetes-models/flux-cd'],
  [/^keda\.sh$/, '@kubernetes-models/keda'],
  [/^external-secrets\.io$/, '@kubernetes-models/external-secrets'],
  [/^bitnami\.com$/, '@kubernetes-models/sealed-secrets'],
  [/^monitoring\.coreos\.com$/, '@kubernetes-models/prometheus-operator'],
  [/^$|^[a-z]+$|\.k8s\.io$/, 'kubernetes-models'],
];

export interface Model {
  /** What an import of its types is written with. */
  specifier: string;
  /** False where there are only types of our own. */
  hasValidator: boolean;
}

/** Azure's managed Prometheus takes the operator's kinds under a group of its own. */
export const usualGroup = (apiVersion: string): string =>
  apiVersion.replace(/^azmonitoring\./, 'monitoring.');

export function modelOf(apiVersion: string, kind: string): Model | undefined {
  if (apiVersion.startsWith('infra.contrib.fluxcd.io/') && kind === 'Terraform') {
    return { specifier: './schemas/terraform.ts', hasValidator: false };
  }
  const version = usualGroup(apiVersion);
  const group = version.includes('/') ? (version.split('/')[0] ?? '') : '';
  const name = packages.find(([pattern]) => pattern.test(group))?.[1];
  return name === undefined ? undefined : { specifier: `${name}/${version}/${kind}`, hasValidator: true };
}

interface Validating {
  new (data: unknown): { validate(): void };
}

/** @returns undefined where the package has no such kind. */
export async function validatorOf({ specifier }: Model, kind: string): Promise<Validating | undefined> {
  try {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ specifier);
    return module[kind] as Validating | undefined;
  } catch {
    return undefined;
  }
}
