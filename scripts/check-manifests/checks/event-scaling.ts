import { appNames, configSchemaOf } from '../lib/apps.ts';
import { subscriptions } from '../lib/code-edges.ts';
import { at, buildEnvironment, listAt } from '../lib/documents.ts';
import { ofKind } from '../lib/workloads.ts';

export const name = 'each worker is scaled on the streams that it reads';

export async function run(root: string): Promise<string[]> {
  const faults: string[] = [];
  const wanted = subscriptions(root);
  for (const environment of ['dev', 'prod']) {
    const documents = await buildEnvironment(root, environment);
    const prefixes = new Map(
      ofKind(documents, 'ConfigMap').map(({ metadata, data }) => [
        metadata.name.replace(/-\w+$/, ''),
        String(data?.['EVENTS_PREFIX']),
      ]),
    );
    const watched = ofKind(documents, 'ScaledObject').flatMap((scaler) =>
      listAt(scaler, 'spec', 'triggers').map((trigger) => {
        const group = String(at(trigger, 'metadata', 'consumerGroup'));
        const prefix = `${prefixes.get(group) ?? ''}:events:`;
        const stream = String(at(trigger, 'metadata', 'stream'));
        const hasLag = at(trigger, 'metadata', 'lagCount') !== undefined;
        if (hasLag && at(trigger, 'metadata', 'activationLagCount') === undefined) {
          faults.push(`${environment}: KEDA refuses the lag of ${stream} without an activationLagCount.`);
        }
        if (group !== at(scaler, 'spec', 'scaleTargetRef', 'name')) {
          faults.push(`${environment}: ${scaler.metadata.name} is scaled on what ${group} has to do.`);
        }
        return stream.startsWith(prefix)
          ? `${group} ${stream.slice(prefix.length)}`
          : `${group} key ${stream}`;
      }),
    );
    faults.push(
      ...wanted
        .filter((one) => !watched.includes(one))
        .map((one) => `${environment}: nothing scales ${one.replace(' ', ' on ')}.`),
      ...[...new Set(watched)]
        .filter((one) => !wanted.includes(one))
        .map((one) => `${environment}: ${one.replace(' ', ' is scaled on ')}, which it does not read.`),
    );
  }
  return [...faults, ...(await prefixIsShared(root))];
}

/** A stream written under one prefix and read under another would lose every event. */
async function prefixIsShared(root: string): Promise<string[]> {
  const documents = await buildEnvironment(root, 'prod');
  const users = [];
  for (const app of appNames()) {
    if ('EVENTS_PREFIX' in (await configSchemaOf(app)).shape) users.push(app);
  }
  const prefixes = users.map(
    (app) =>
      ofKind(documents, 'ConfigMap').find(({ metadata }) => metadata.name.replace(/-\w+$/, '') === app)
        ?.data?.['EVENTS_PREFIX'],
  );
  return new Set(prefixes).size === 1 ? [] : ['The apps do not agree on EVENTS_PREFIX.'];
}
