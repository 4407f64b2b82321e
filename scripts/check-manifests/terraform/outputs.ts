import { isBody, type Terraform } from './read-terraform.ts';

/** App → names of the environment variables that an output gives it. */
export type VariablesOf = Map<string, Set<string>>;

/** The names that the `config` output gives to each app: its own, and those of the locals that it merges. */
export function configOutput({ locals }: Terraform): VariablesOf {
  const config = locals.get('config');
  if (!isBody(config)) return new Map();
  return new Map(Object.entries(config).map(([app, value]) => [app, namesIn(String(value), locals)]));
}

/** The names that the `settings` output gives to manifests and Flux. */
export function settingsOutput(terraform: Terraform): Set<string> {
  const value = terraform.outputs.find(({ name }) => name === 'settings')?.body['value'];
  const identities = [
    ...itemsOf(terraform.locals.get('services')),
    'web',
    ...keysOf(terraform.locals.get('controllers')),
  ];
  return new Set([
    ...[...configOutput(terraform).values()].flatMap((names) => [...names]),
    ...namesIn(String(value), terraform.locals),
    ...identities.map((name) => `${name.toUpperCase().replaceAll('-', '_')}_CLIENT_ID`),
  ]);
}

function itemsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function keysOf(value: unknown): string[] {
  return isBody(value) ? Object.keys(value) : [];
}

/** App → variable → name in the vault, of the `secrets` output. */
export function secretsOutput({ outputs }: Terraform): Map<string, Map<string, string>> {
  const value = outputs.find(({ name }) => name === 'secrets')?.body['value'];
  if (!isBody(value)) return new Map();
  return new Map(
    Object.entries(value).map(([app, secrets]) => [
      app,
      new Map(Object.entries(isBody(secrets) ? secrets : {}).map(([name, secret]) => [name, String(secret)])),
    ]),
  );
}

function namesIn(expression: string, locals: Terraform['locals']): Set<string> {
  const merged = [...expression.matchAll(/local\.(\w+)/g)].flatMap(([, name = '']) => {
    const value = locals.get(name);
    return isBody(value) ? Object.keys(value) : [];
  });
  const own = [...expression.matchAll(/\b([A-Z][A-Z0-9_]*)\s*=(?!=)/g)].map(([, name = '']) => name);
  return new Set([...merged, ...own].filter((name) => /^[A-Z]/.test(name)));
}
