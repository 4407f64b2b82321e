import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isBody, readArguments, type Body, type Terraform } from './read-terraform.ts';

export const ENVIRONMENTS = ['dev', 'prod'] as const;
const BACKEND = ['resource_group_name', 'storage_account_name', 'container_name', 'key', 'use_azuread_auth'];

/** What the files of each environment set too much, too little or in another shape than variables.tf says. */
export async function environmentFaults(folder: string, { variables }: Terraform): Promise<string[]> {
  const faults = await Promise.all(
    ENVIRONMENTS.map(async (environment) => {
      const file = `environments/${environment}.tfvars`;
      if (!existsSync(join(folder, file))) return [`${file} is missing.`];
      const values = await readArguments(join(folder, file));
      const names = variables.map(({ name }) => name);
      const backend = await readArguments(join(folder, `environments/${environment}.backend.hcl`));
      return [
        ...Object.keys(values)
          .filter((name) => !names.includes(name))
          .map((name) => `${file}: ${name} is no variable.`),
        ...variables.flatMap(({ name, body }) => variableFaults(file, name, body, values[name])),
        ...(values['environment'] === environment ? [] : [`${file}: environment is not ${environment}.`]),
        ...BACKEND.filter((name) => !(name in backend)).map(
          (name) => `environments/${environment}.backend.hcl: ${name} is missing.`,
        ),
      ];
    }),
  );
  return faults.flat();
}

function variableFaults(file: string, name: string, declaration: Body, value: unknown): string[] {
  if (value === undefined) return 'default' in declaration ? [] : [`${file}: ${name} is not set.`];
  const type = String(declaration['type']).replace(/^\$\{|\}$/g, '');
  if (!fits(type, value)) return [`${file}: ${name} is no ${type}.`];
  return [];
}

/** For the types that variables.tf uses. */
function fits(type: string, value: unknown): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'number') return typeof value === 'number';
  if (type === 'bool') return typeof value === 'boolean';
  if (type === 'list(string)') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  const fields = /^object\(\{(.*)\}\)$/s.exec(type)?.[1];
  if (fields === undefined || !isBody(value)) return false;
  const types = new Map(
    [...fields.matchAll(/(\w+)\s*=\s*(\w+)/g)].map(([, field = '', of = '']) => [field, of]),
  );
  return (
    Object.keys(value).every((field) => types.has(field)) &&
    [...types].every(([field, of]) => fits(of, value[field]))
  );
}
