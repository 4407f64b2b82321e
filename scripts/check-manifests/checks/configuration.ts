import { appNames, configSchemaOf, serviceOf } from '../lib/apps.ts';
import {
  at,
  buildEnvironment,
  environments,
  listAt,
  textsAt,
  type Document,
  type Fields,
} from '../lib/documents.ts';
import { containersOf, ofKind, workloads, type Workload } from '../lib/workloads.ts';

export const name = 'every app gets what its configuration asks for, and nothing that it does not know';

/** Read by Next and by Google's libraries, not by our schemas. */
const ofOthers = new Set(['HOSTNAME', 'GOOGLE_APPLICATION_CREDENTIALS']);

/** Stands for a secret of that name where only its place is known. */
const examples: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgresql://user:password@postgres:5432/database',
  REDIS_URL: 'rediss://:key@redis:10000',
  SMTP_URL: 'smtp://user:password@smtp:587',
};

export async function run(root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const environment of environments) {
    const documents = await buildEnvironment(root, environment);
    const names = documents.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name);
    for (const app of appNames()) {
      const workload = workloads(documents).find((one) => one.name === app);
      const found = workload
        ? await appFaults(app, environmentOf(workload, documents), names)
        : ['is not there.'];
      faults.push(...found.map((fault) => `${environment}: ${app} ${fault}`));
    }
  }
  return faults;
}

async function appFaults(app: string, env: Fields, services: readonly string[]): Promise<string[]> {
  const schema = await configSchemaOf(app);
  const known = new Set(Object.keys(schema.shape));
  const parsed = schema.safeParse(env);
  return [
    ...Object.keys(env)
      .filter((key) => !known.has(key) && !ofOthers.has(key))
      .map((key) => `gets ${key}, which its configuration does not know.`),
    ...(parsed.error?.issues ?? []).map(
      (issue) => `would not start: ${issue.path.join('.')} ${issue.message}.`,
    ),
    ...Object.entries(env)
      .filter(([key]) => serviceOf(key) !== undefined)
      .filter(
        ([key, value]) => value !== `http://${serviceOf(key)}` || !services.includes(String(serviceOf(key))),
      )
      .map(([key, value]) => `has ${key}=${String(value)}, which is not the Service ${serviceOf(key)}.`),
  ];
}

/** What the container would find in its environment, secrets as examples. */
function environmentOf(workload: Workload, documents: readonly Document[]): Fields {
  const [container] = containersOf(workload);
  const env: Fields = {};
  for (const from of listAt(container, 'envFrom')) {
    Object.assign(env, configOf(documents, at(from, 'configMapRef', 'name')));
    Object.assign(env, secretOf(documents, at(from, 'secretRef', 'name')));
  }
  for (const one of listAt(container, 'env')) env[String(one['name'])] = one['value'];
  return env;
}

function configOf(documents: readonly Document[], wanted: unknown): Fields {
  return ofKind(documents, 'ConfigMap').find(({ metadata }) => metadata.name === wanted)?.data ?? {};
}

function secretOf(documents: readonly Document[], wanted: unknown): Fields {
  const plain = ofKind(documents, 'Secret').find(({ metadata }) => metadata.name === wanted);
  if (plain) return plain.stringData ?? {};
  const external = ofKind(documents, 'ExternalSecret').find(
    (document) => at(document, 'spec', 'target', 'name') === wanted,
  );
  const sealed = ofKind(documents, 'SealedSecret').find(({ metadata }) => metadata.name === wanted);
  const keys = [
    ...listAt(external, 'spec', 'data').map((one) => String(one['secretKey'])),
    ...listAt(external, 'spec', 'dataFrom').flatMap(foundKeys),
    ...Object.keys((at(sealed, 'spec', 'encryptedData') ?? {}) as Fields),
  ];
  return Object.fromEntries(keys.map((key) => [key, examples[key] ?? 'a-secret']));
}

/** ^(a|b)-key$ gives A_KEY and B_KEY, as the rewrite beside it does. */
function foundKeys(from: Fields): string[] {
  const pattern = String(at(from, 'find', 'name', 'regexp'));
  const [, names, rest] = /^\^\(([\w|-]+)\)([\w-]*)\$$/.exec(pattern) ?? [];
  if (!names || !textsAt(from, 'rewrite').length) return [pattern];
  return names.split('|').map((one) => `${one}${rest}`.toUpperCase().replaceAll('-', '_'));
}
