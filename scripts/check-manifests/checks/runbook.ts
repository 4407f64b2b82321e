import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEnvironment, type Document } from '../lib/documents.ts';
import { ofKind } from '../lib/workloads.ts';

export const name = 'the runbook names only objects, commands, tables and scripts that exist';

const PAGES = ['docs/operations.md', 'docs/deployment.md'];
/** Words of a runbook that stand for what the reader puts in. */
const PLACEHOLDER = /^[A-Z][A-Z_]*$/;
const COMMANDS = 'packages/event-bus/src/operations/commands.ts';
const SCHEMA = 'packages/prisma-client/prisma/schema.prisma';
const FLUX = ['flux/clusters/dev/apps.yaml', 'flux/clusters/dev/infrastructure.yaml'];

export async function run(root: string): Promise<string[]> {
  const documents = await buildEnvironment(root, 'prod');
  const faults = PAGES.filter((page) => existsSync(join(root, page))).flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    return [
      ...deploymentFaults(text, documents),
      ...fluxFaults(text, root),
      ...eventFaults(text, root),
      ...tableFaults(text, root),
      ...scriptFaults(text, root),
    ].map((fault) => `${page}: ${fault}`);
  });
  return [...new Set(faults)];
}

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, word = '']) => word)),
];

function deploymentFaults(text: string, documents: readonly Document[]): string[] {
  const names = ofKind(documents, 'Deployment').map(({ metadata }) => metadata.name);
  const scalers = ofKind(documents, 'HorizontalPodAutoscaler').map(({ metadata }) => metadata.name);
  return [
    ...found(text, /\bdeploy\/([A-Za-z-]+)/g)
      .filter((word) => !PLACEHOLDER.test(word) && word !== 'APP' && !names.includes(word))
      .map((word) => `there is no Deployment ${word}.`),
    ...found(text, /\bpatch hpa ([a-z-]+)/g)
      .filter((word) => !scalers.includes(word))
      .map((word) => `there is no HorizontalPodAutoscaler ${word}.`),
  ];
}

function fluxFaults(text: string, root: string): string[] {
  const yaml = FLUX.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  return found(text, /\bflux (?:suspend|resume) kustomization ([a-z-]+)/g)
    .filter((word) => !new RegExp(`^  name: ${word}$`, 'm').test(yaml))
    .map((word) => `Flux has no Kustomization ${word}.`);
}

/** `events redrive --event …` and its flags, as the command itself reads them. */
function eventFaults(text: string, root: string): string[] {
  const code = readFileSync(join(root, COMMANDS), 'utf8');
  const lines = [
    ...text.matchAll(/(?:^|`)(?:events|infrastructure\/scripts\/events\.sh) ([a-z]+)([^`\n#]*)/gm),
  ];
  return lines.flatMap(([, command = '', rest = '']) => [
    ...(new RegExp(`\\b${command}\\b`).test(code) ? [] : [`there is no events ${command}.`]),
    ...found(rest, /--([a-z-]+)/g)
      .filter((flag) => !new RegExp(`\\b${flag}\\b`).test(code))
      .map((flag) => `events ${command} knows no --${flag}.`),
  ]);
}

function tableFaults(text: string, root: string): string[] {
  const schema = readFileSync(join(root, SCHEMA), 'utf8');
  const tables = new Set(found(schema, /@@map\("(\w+)"\)/g));
  const statements = text.match(/\b(?:SELECT|UPDATE|DELETE)\b[^`]*/g) ?? [];
  const asked = statements.flatMap((statement) => found(statement, /\b(?:FROM|JOIN|UPDATE) (\w+)\b(?!\.)/g));
  return asked
    .filter((table) => !/^pg_|^erased$|^STDIN$/.test(table) && !tables.has(table))
    .map((table) => `there is no table ${table}.`);
}

function scriptFaults(text: string, root: string): string[] {
  return found(text, /(infrastructure\/scripts\/[\w.-]*\w)/g)
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `there is no ${path}.`);
}
