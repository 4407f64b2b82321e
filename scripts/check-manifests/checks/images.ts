import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appNames } from '../lib/apps.ts';
import { at, buildEnvironment, environments, listAt, settings, type Fields } from '../lib/documents.ts';
import { containersOf, workloads } from '../lib/workloads.ts';

export const name = 'the images are those of the apps, and listen where the manifests say';

/** Built here too, for what is no app. */
const helpers = ['firebase-emulator'];
const PORT = 8080;
/** A script of its own in any image with Node. */
const WATCH = 'watch';

export async function run(root: string): Promise<string[]> {
  return [...dockerfiles(root), ...bake(root), ...(await deployed(root))];
}

function dockerfiles(root: string): string[] {
  const turbo = readJson(join(root, 'package.json'));
  const version = String(at(turbo, 'devDependencies', 'turbo'));
  return appNames().flatMap((app) => {
    const file = `apps/${app}/Dockerfile`;
    if (!existsSync(join(root, file))) return [`There is no ${file}.`];
    const text = readFileSync(join(root, file), 'utf8');
    const last = text.slice(text.lastIndexOf('\nFROM '));
    const wanted: [what: string, there: boolean][] = [
      [
        `prunes to @interview-buddy/${app}`,
        text.includes(`turbo@${version} prune @interview-buddy/${app} --docker`),
      ],
      ['runs as another user than root', /^USER [1-9]\d*:[1-9]\d*$/m.test(last)],
      [`listens on ${PORT}`, last.includes(`EXPOSE ${PORT}`) && last.includes(`PORT=${PORT}`)],
      ['is asked whether it lives', last.includes('HEALTHCHECK')],
      ['takes its base by an argument', /^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-\S+$/m.test(text)],
      ['leaves no package manager in', last.includes('rm -rf /usr/local/lib/node_modules')],
      [
        'has all packages that the app is built on',
        app === 'web' || missingPackages(root, app, last).length === 0,
      ],
    ];
    return wanted.filter(([, there]) => !there).map(([what]) => `${file}: it must be so that it ${what}.`);
  });
}

function missingPackages(root: string, app: string, text: string): string[] {
  const manifest = readJson(join(root, 'apps', app, 'package.json'));
  return Object.keys((at(manifest, 'dependencies') ?? {}) as Fields)
    .filter((one) => one.startsWith('@interview-buddy/'))
    .map((one) => one.replace('@interview-buddy/', 'packages/'))
    .filter((folder) => !text.includes(`/src/${folder}/dist ${folder}/dist`));
}

function bake(root: string): string[] {
  const file = readJson(join(root, 'docker/bake.json'));
  const targets = Object.entries((at(file, 'target') ?? {}) as Fields).filter(
    ([target]) => target !== 'image',
  );
  const named = targets.map(([target]) => target);
  const wanted = [...appNames(), ...helpers];
  return [
    ...wanted.filter((one) => !named.includes(one)).map((one) => `docker/bake.json builds no ${one}.`),
    ...named
      .filter((one) => !wanted.includes(one))
      .map((one) => `docker/bake.json builds ${one}, which is no app.`),
    ...targets
      .map(([, target]) => String(at(target, 'dockerfile')))
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `docker/bake.json: there is no ${path}.`),
    ...['type=provenance', 'type=sbom']
      .filter((attestation) => !JSON.stringify(at(file, 'target', 'image', 'attest')).includes(attestation))
      .map((attestation) => `docker/bake.json attests no ${attestation}.`),
  ];
}

async function deployed(root: string): Promise<string[]> {
  const registry = settings(root).get('REGISTRY');
  const faults: string[] = [];
  for (const environment of environments) {
    const all = workloads(await buildEnvironment(root, environment));
    const prefix = environment === 'local' ? 'interview-buddy/' : `${registry}/`;
    for (const workload of all) {
      for (const container of containersOf(workload)) {
        const image = String(container['image']);
        const [repository = '', tag] = image.split(/:(?=[^/]*$)/);
        const title = `${environment}: ${workload.name} runs ${image}`;
        if (!tag || tag === 'latest') faults.push(`${title}, of which nobody knows the version.`);
        if (repository.startsWith('interview-buddy/') && environment !== 'local') {
          faults.push(`${title}, which no registry has.`);
        }
        const ours = repository.startsWith(prefix) ? repository.slice(prefix.length) : undefined;
        const borrows = workload.document.kind === 'Job' || workload.name === WATCH;
        const expected = [workload.name, ...(borrows ? ['upload-service'] : [])];
        if (appNames().includes(workload.name) && ours !== workload.name) {
          faults.push(`${title}, not the image of the app.`);
        } else if (ours !== undefined && !expected.includes(ours)) {
          faults.push(`${title}, the image of something else.`);
        }
        const ports = listAt(container, 'ports');
        if (
          appNames().includes(workload.name) &&
          !ports.some((one) => one['name'] === 'http' && one['containerPort'] === PORT)
        ) {
          faults.push(`${environment}: ${workload.name} has no port http at ${PORT}.`);
        }
      }
    }
  }
  return faults;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
