import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appNames } from '../lib/apps.ts';
import { at, build, buildEnvironment, listAt, settings, type Document } from '../lib/documents.ts';
import { ofKind } from '../lib/workloads.ts';

export const name =
  'flux applies every part of an environment, in an order that ends, and updates its images';

export async function run(root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const cluster of ['dev', 'prod']) {
    const documents = await build(root, `flux/clusters/${cluster}`);
    const found = [
      ...order(root, documents),
      ...parts(documents, cluster),
      ...(await health(root, documents, cluster)),
      ...images(root, documents, cluster),
      ...(await sources(root, documents)),
    ];
    faults.push(...found.map((fault) => `${cluster}: ${fault}`));
  }
  return [...faults, ...(await state(root)), ...(await apart(root))];
}

const kustomizations = (documents: readonly Document[]): Document[] => ofKind(documents, 'Kustomization');
const dependencies = (document: Document): string[] =>
  listAt(document, 'spec', 'dependsOn').map((one) => String(one['name']));

function order(root: string, documents: readonly Document[]): string[] {
  const all = kustomizations(documents);
  const names = all.map(({ metadata }) => metadata.name);
  const unknown = all.flatMap((one) =>
    dependencies(one)
      .filter((other) => !names.includes(other))
      .map((other) => `${one.metadata.name} waits for ${other}, which is not there.`),
  );
  const missing = all
    .filter((one) => !existsSync(join(root, String(at(one, 'spec', 'path')), 'kustomization.yaml')))
    .map((one) => `${one.metadata.name} applies ${String(at(one, 'spec', 'path'))}, which is not there.`);
  const done = new Set<string>();
  for (let before = -1; before !== done.size;) {
    before = done.size;
    for (const one of all)
      if (dependencies(one).every((other) => done.has(other))) done.add(one.metadata.name);
  }
  const circles = names.filter((one) => !done.has(one)).map((one) => `${one} waits for ever.`);
  return [...unknown, ...missing, ...circles, ...all.flatMap(retried)];
}

function retried(document: Document): string[] {
  const wanted = ['interval', 'retryInterval', 'timeout', 'prune'];
  return wanted
    .filter((field) => at(document, 'spec', field) === undefined)
    .map((field) => `${document.metadata.name} has no ${field}.`);
}

/** The three steps of an environment, each after the one before. */
function parts(documents: readonly Document[], cluster: string): string[] {
  const all = kustomizations(documents);
  const stepOf = (path: string): Document | undefined => all.find((one) => at(one, 'spec', 'path') === path);
  const steps = [
    `./manifests/${cluster}/foundation`,
    `./manifests/${cluster}/migrations`,
    `./manifests/${cluster}`,
  ];
  return steps.flatMap((path, index) => {
    const step = stepOf(path);
    if (!step) return [`nothing applies ${path}.`];
    const before = index === 0 ? undefined : stepOf(steps[index - 1] ?? '');
    return before && !dependencies(step).includes(before.metadata.name)
      ? [`${path} does not wait for ${steps[index - 1]}.`]
      : [];
  });
}

async function health(root: string, documents: readonly Document[], cluster: string): Promise<string[]> {
  const there = (await buildEnvironment(root, cluster)).map(
    ({ kind, metadata }) => `${kind} ${metadata.name}`,
  );
  const checked = kustomizations(documents)
    .flatMap((one) => listAt(one, 'spec', 'healthChecks'))
    .map((one) => `${String(one['kind'])} ${String(one['name'])}`);
  const wanted = ['Job migrations', ...appNames().map((app) => `Deployment ${app}`)];
  return [
    ...checked
      .filter((one) => !there.includes(one))
      .map((one) => `the health of ${one} is asked, which is not there.`),
    ...wanted.filter((one) => !checked.includes(one)).map((one) => `nobody asks the health of ${one}.`),
  ];
}

function images(root: string, documents: readonly Document[], cluster: string): string[] {
  const policies = ofKind(documents, 'ImagePolicy').map(({ metadata }) => metadata.name);
  const text = ['', 'migrations/']
    .map((step) => readFileSync(join(root, `manifests/${cluster}/${step}kustomization.yaml`), 'utf8'))
    .join('');
  const marked = [...text.matchAll(/"\$imagepolicy": "flux-system:([\w-]+):tag"/g)].map(
    ([, one = '']) => one,
  );
  const push = ofKind(documents, 'ImageUpdateAutomation').map((one) =>
    at(one, 'spec', 'git', 'push', 'branch'),
  );
  return [
    ...appNames()
      .filter((app) => !policies.includes(app))
      .map((app) => `no ImagePolicy chooses the image of ${app}.`),
    ...appNames()
      .filter((app) => !marked.includes(app))
      .map((app) => `the image of ${app} has no marker to update.`),
    ...marked
      .filter((one) => !policies.includes(one))
      .map((one) => `a marker names ${one}, which is no ImagePolicy.`),
    ...(cluster === 'prod' && push.includes('main') ? ['images are promoted without a pull request.'] : []),
  ];
}

async function sources(root: string, documents: readonly Document[]): Promise<string[]> {
  const others = await Promise.all(
    ['controllers', 'configs', 'images'].map((folder) => build(root, `flux/infrastructure/${folder}`)),
  );
  const all = [...documents, ...others.flat(), ...(await build(root, 'flux/infrastructure'))];
  const there = new Set(all.map(({ kind, metadata }) => `${kind} ${metadata.name}`));
  return all.flatMap((document) => {
    const source = at(document, 'spec', 'sourceRef') ?? at(document, 'spec', 'chart', 'spec', 'sourceRef');
    const repository = at(document, 'spec', 'imageRepositoryRef', 'name');
    const provider = at(document, 'spec', 'providerRef', 'name');
    return [
      ...(source ? [`${String(at(source, 'kind'))} ${String(at(source, 'name'))}`] : []),
      ...(repository ? [`ImageRepository ${String(repository)}`] : []),
      ...(provider ? [`Provider ${String(provider)}`] : []),
    ]
      .filter((one) => !there.has(one))
      .map((one) => `${document.kind} ${document.metadata.name} takes from ${one}, which is not there.`);
  });
}

/** The state that Flux plans against is the one of the first apply by hand. */
async function state(root: string): Promise<string[]> {
  const environment = settings(root).get('ENVIRONMENT');
  const backend = readFileSync(
    join(root, `infrastructure/terraform/environments/${environment}.backend.hcl`),
    'utf8',
  );
  const values = [...backend.matchAll(/^(\w+)\s*=\s*(.+)$/gm)].map(([, key, value]) => `${key} ${value}`);
  const [terraform] = ofKind(await build(root, 'flux/infrastructure'), 'Terraform');
  const said = String(at(terraform, 'spec', 'backendConfig', 'customConfiguration'));
  const used = [...said.matchAll(/^\s+(\w+)\s*=\s*(.+)$/gm)].map(([, key, value]) => `${key} ${value}`);
  return values
    .filter((one) => !used.includes(one))
    .map(
      (one) =>
        `flux/infrastructure/terraform.yaml keeps its state elsewhere than ${one.replace(' ', ' = ')}.`,
    );
}

/** What is applied and when it is applied stay in two trees. */
async function apart(root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const environment of ['local', 'dev', 'prod']) {
    for (const { apiVersion, kind } of await buildEnvironment(root, environment)) {
      if (apiVersion.includes('fluxcd.io')) faults.push(`manifests/${environment} has a ${kind} of Flux.`);
    }
  }
  const clusters = await Promise.all(
    ['dev', 'prod'].map((cluster) => build(root, `flux/clusters/${cluster}`)),
  );
  return [...faults, ...ofKind(clusters.flat(), 'Deployment').map(() => 'flux/ has a Deployment.')];
}
