import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv, type Stage, type Step } from './dockerfile.ts';

export interface Built {
  /** Stands for the root of the last stage's file system. */
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  command: string[];
  healthCheck: string[];
}

export interface Interpreting {
  /** The folder of the build, without what .dockerignore leaves out. */
  context: string;
  /** Where each stage gets a folder. */
  folder: string;
  run(command: string, place: { cwd: string; env: Record<string, string> }): Promise<void>;
  skipped(step: Step): void;
}

/** Takes a Dockerfile's steps in folders instead of layers; what changes the base image itself is left out. */
export async function interpret(stages: readonly Stage[], options: Interpreting): Promise<Built> {
  const built = new Map<string, Built>();
  let last: Built | undefined;
  for (const stage of stages) {
    last = await buildStage(stage, built, options);
    built.set(stage.name, last);
  }
  if (!last) throw new Error('The Dockerfile has no stage.');
  return last;
}

async function buildStage(
  stage: Stage,
  before: ReadonlyMap<string, Built>,
  options: Interpreting,
): Promise<Built> {
  const root = join(options.folder, stage.name);
  mkdirSync(root, { recursive: true });
  const made: Built = { root, workdir: '/', env: {}, user: '', command: [], healthCheck: [] };
  for (const step of stage.steps) {
    const { instruction, text } = step;
    if (instruction === 'WORKDIR') mkdirSync(join(root, (made.workdir = text)), { recursive: true });
    else if (instruction === 'ENV') Object.assign(made.env, parseEnv(text));
    else if (instruction === 'USER') made.user = text;
    else if (instruction === 'CMD') made.command = JSON.parse(text) as string[];
    else if (instruction === 'HEALTHCHECK')
      made.healthCheck = JSON.parse(/CMD (\[.*\])$/.exec(text)?.[1] ?? '[]') as string[];
    else if (instruction === 'COPY') copy(text, made, before, options.context);
    else if (instruction === 'RUN') {
      const command = text.replace(/^(--mount=\S+\s+)+/, '');
      if (made.workdir === '/' || command.startsWith('apt-get ')) options.skipped(step);
      else await options.run(command, { cwd: join(root, made.workdir), env: made.env });
    }
  }
  return made;
}

function copy(text: string, into: Built, before: ReadonlyMap<string, Built>, context: string): void {
  const [, from] = /^--from=(\S+)\s+/.exec(text) ?? [];
  const [source = '', target = ''] = text.replace(/^--from=\S+\s+/, '').split(/\s+/);
  const base = from ? before.get(from)?.root : context;
  if (base === undefined) throw new Error(`COPY ${text}: there is no stage ${from}.`);
  const path = join(base, source);
  if (!existsSync(path)) throw new Error(`COPY ${text}: there is no ${source}.`);
  const file = source.split('/').at(-1) ?? '';
  const place = join(
    into.root,
    into.workdir,
    target.endsWith('/') && /\.\w+$/.test(file) ? join(target, file) : target,
  );
  mkdirSync(dirname(place), { recursive: true });
  cpSync(path, place, { recursive: true, verbatimSymlinks: true });
}

export function forget(built: Built): void {
  rmSync(built.root, { recursive: true, force: true });
}
