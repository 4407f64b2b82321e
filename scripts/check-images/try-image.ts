import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, chownSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../lib/ports.ts';
import { appDefinitions } from '../start/apps.ts';
import type { Built } from './interpret.ts';
import type { Servers } from './servers.ts';

/** Another than root, as the image says. */
export const asUser: readonly string[] = [
  'setpriv',
  '--reuid=1000',
  '--regid=1000',
  '--clear-groups',
  '--no-new-privs',
  '--bounding-set=-all',
];
const READY_MS = 90_000;
/** Loaded late, and from packages for one platform that an install without its scripts may miss. */
const natives: Readonly<Record<string, readonly string[]>> = {
  'processor-service': ['koffi', 'sherpa-onnx-node'],
};

export async function tryMigrations(image: Built, { parts }: Servers): Promise<void> {
  const command = ['node', 'packages/prisma-client/migrate/deploy.ts'];
  for (const wanted of ['Applied', 'up to date']) {
    const { status, stdout, stderr } = inside(image, command, { DATABASE_URL: parts.databaseUrl });
    if (status !== 0 || !stdout.includes(wanted)) throw new Error(`the migrations: ${stdout}${stderr}`);
  }
}

/** @returns what was seen, for the line of the result. */
export async function tryImage(app: string, image: Built, servers: Servers): Promise<string> {
  if (image.user !== '1000:1000') throw new Error(`it runs as ${image.user || 'root'}`);
  const [port = 0] = await freePorts([undefined]);
  const overrides = { address: 'http://127.0.0.1:1', dotEnv: {} };
  const definition = appDefinitions(servers.parts, servers.ports, overrides).find(({ name }) => name === app);
  const env: Record<string, string> = {
    ...image.env,
    ...definition?.env,
    HOSTNAME: '127.0.0.1',
    PORT: String(port),
    TMPDIR: scratch(),
  };
  delete env['SCRATCH_DIRECTORY'];
  const writable = inside(
    image,
    ['sh', '-c', 'touch package.json new-file 2>/dev/null && echo written'],
    env,
  );
  if (writable.stdout.includes('written')) throw new Error('its tree can be written');

  for (const name of natives[app] ?? []) {
    const loaded = inside(image, ['node', '--eval', `require('${name}')`], env, `apps/${app}`);
    if (loaded.status !== 0) throw new Error(`${name} does not load: ${loaded.stderr.slice(-500)}`);
  }

  const started = Date.now();
  const child = spawn(asUser[0] ?? '', [...asUser.slice(1), ...image.command], { cwd: folderOf(image), env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  try {
    // The gateway is ready once a service is; here it stands alone.
    await answers(`http://127.0.0.1:${port}${app === 'web' ? '/livez' : '/readyz'}`, child);
    const took = Date.now() - started;
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    if (!metrics.includes('process_cpu_seconds_total')) throw new Error('it has no metrics');
    const health = inside(image, image.healthCheck, env);
    if (health.status !== 0) throw new Error(`its health check says ${health.status}`);
    if (app === 'web') await pageWithAssets(port);
    const stopping = Date.now();
    child.kill('SIGTERM');
    const code = await ended(child);
    if (code !== 0 && app !== 'web') throw new Error(`it ended with ${code} after SIGTERM`);
    return `ready in ${took} ms, stopped in ${Date.now() - stopping} ms`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\n${said.slice(-3000)}`, { cause: error });
  } finally {
    child.kill('SIGKILL');
  }
}

const folderOf = (image: Built): string => join(image.root, image.workdir);

function inside(image: Built, command: readonly string[], env: Record<string, string>, folder = '.') {
  const [program = '', ...args] = [...asUser, ...command];
  const path = process.env['PATH'] ?? '';
  return spawnSync(program, args, {
    cwd: join(folderOf(image), folder),
    env: { PATH: path, ...env },
    encoding: 'utf8',
  });
}

/** The one place that may be written. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-images-scratch-'));
  mkdirSync(folder, { recursive: true });
  chownSync(folder, 1000, 1000);
  return folder;
}

export async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(200)) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`${new URL(url).pathname} did not answer 200 within ${READY_MS / 1000} s`);
}

/** A standalone build without its static files shows pages without style. */
async function pageWithAssets(port: number): Promise<void> {
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  const [asset] = /\/_next\/static\/[^"]+\.css/.exec(page) ?? [];
  if (!asset) throw new Error('its first page names no style sheet');
  const { status } = await fetch(`http://127.0.0.1:${port}${asset}`);
  if (status !== 200) throw new Error(`${asset} answers ${status}`);
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode === null) child.once('exit', resolve);
    else resolve(child.exitCode);
  });
