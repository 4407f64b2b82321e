import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { appNames, configSchemaOf, serviceOf } from '../lib/apps.ts';
import { at, textsAt, type Fields } from '../lib/documents.ts';

export const name = 'docker-compose.yml runs every app with what its configuration asks for';

/** Read by Next, not by our schema. */
const ofOthers = new Set(['HOSTNAME']);

export async function run(root: string): Promise<string[]> {
  const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as Fields;
  const services = at(compose, 'services') as Fields;
  const faults: string[] = [];
  for (const app of appNames()) {
    const service = services[app] as Fields | undefined;
    faults.push(
      ...(service ? await appFaults(app, service) : ['is not there.']).map((fault) => `${app} ${fault}`),
    );
  }
  for (const [title, service] of Object.entries(services)) {
    faults.push(...partFaults(root, compose, service as Fields).map((fault) => `${title} ${fault}`));
  }
  return faults;
}

async function appFaults(app: string, service: Fields): Promise<string[]> {
  const schema = await configSchemaOf(app);
  const env = Object.fromEntries(
    Object.entries((at(service, 'environment') ?? {}) as Fields)
      .map(([key, value]) => [key, String(value).replace(/^\$\{\w+:-(.*)\}$/, '$1')] as const)
      // Empty means not set, as loadConfig has it.
      .filter(([, value]) => value !== ''),
  );
  const known = Object.keys(at(service, 'environment') as Fields).filter(
    (key) => !(key in schema.shape) && !ofOthers.has(key),
  );
  return [
    ...known.map((key) => `gets ${key}, which its configuration does not know.`),
    ...(schema.safeParse(env).error?.issues ?? []).map(
      (one) => `would not start: ${one.path.join('.')} ${one.message}.`,
    ),
    ...Object.entries(env)
      .filter(([key, value]) => serviceOf(key) !== undefined && value !== `http://${serviceOf(key)}:8080`)
      .map(([key, value]) => `has ${key}=${value}, which is not the service ${serviceOf(key)}.`),
    ...(at(service, 'read_only') === true && at(service, 'user') === '1000:1000'
      ? []
      : ['may write to its root.']),
  ];
}

function partFaults(root: string, compose: Fields, service: Fields): string[] {
  const services = Object.keys(at(compose, 'services') as Fields);
  const volumes = Object.keys((at(compose, 'volumes') ?? {}) as Fields);
  const dockerfile = at(service, 'build', 'dockerfile');
  const open = textsAt(service, 'ports').filter((port) => !port.startsWith('127.0.0.1:'));
  const sources = textsAt(service, 'volumes').map((volume) => volume.split(':')[0] ?? '');
  const needed = Object.keys((at(service, 'depends_on') ?? {}) as Fields);
  return [
    ...open.map((port) => `opens ${port} to the network.`),
    ...needed.filter((one) => !services.includes(one)).map((one) => `waits for ${one}, which is not there.`),
    ...needed.flatMap((one) => waitFaults(root, compose, service, one)),
    ...(borrows(compose, service) && at(service, 'pull_policy') !== 'never'
      ? [`would ask a registry for ${String(at(service, 'image'))}, which is built here.`]
      : []),
    ...(dockerfile && !existsSync(join(root, String(dockerfile)))
      ? [`is built from ${String(dockerfile)}, which is not there.`]
      : []),
    ...sources
      .filter((one) => (one.startsWith('./') ? !existsSync(join(root, one)) : !volumes.includes(one)))
      .map((one) => `mounts ${one}, which is not there.`),
  ];
}

/** What it waits for must be able to come. */
function waitFaults(root: string, compose: Fields, service: Fields, needed: string): string[] {
  const condition = at(service, 'depends_on', needed, 'condition');
  const target = at(compose, 'services', needed);
  if (condition === 'service_healthy' && !hasHealthCheck(root, target))
    return [`waits until ${needed} is healthy, which nobody asks it.`];
  if (condition === 'service_completed_successfully' && at(target, 'restart') === 'unless-stopped')
    return [`waits until ${needed} is done, which starts again each time.`];
  return [];
}

function hasHealthCheck(root: string, service: unknown): boolean {
  const dockerfile = at(service, 'build', 'dockerfile');
  if (at(service, 'healthcheck')) return true;
  if (dockerfile === undefined) return false;
  const path = join(root, String(dockerfile));
  return existsSync(path) && /^HEALTHCHECK /m.test(readFileSync(path, 'utf8'));
}

/** Runs an image that another service builds. */
function borrows(compose: Fields, service: Fields): boolean {
  const built = Object.values((at(compose, 'services') ?? {}) as Fields).filter((one) => at(one, 'build'));
  return !at(service, 'build') && built.some((one) => at(one, 'image') === at(service, 'image'));
}
