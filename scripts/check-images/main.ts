// `npm run check:images -- [app …]`: takes the steps of each app's Dockerfile in a temporary folder, without a
// container engine, and starts what comes out: as another user, on a tree that it cannot write, beside servers of its
// own. Needs root (to become that user), the npm registry or a warm cache, and some minutes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBlobContainer } from '../start/blob-container.ts';
import { applyMigrations, buildApps } from '../start/build.ts';
import { root } from '../start/places.ts';
import { silentSteps } from '../start/steps.ts';
import { parseDockerfile } from './dockerfile.ts';
import { makeContext } from './context.ts';
import { forget, interpret, type Built } from './interpret.ts';
import { startServers } from './servers.ts';
import { tryEmulator } from './try-emulator.ts';
import { tryImage, tryMigrations } from './try-image.ts';

/** No app, but without it nobody signs in with Docker Compose or Minikube. */
const EMULATOR = 'firebase-emulator';
const all = [
  'upload-service',
  'processor-service',
  'ai-analyzer-service',
  'notification-service',
  'web',
  EMULATOR,
];
const chosen = process.argv.slice(2).length > 0 ? process.argv.slice(2) : all;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.getuid?.() !== 0) {
  say('Only root can start a program as another user: run this as root.');
  process.exit(1);
}
// Every user may walk through it, and nobody else may write.
const folder = mkdtempSync(join(tmpdir(), 'check-images-'));
spawnSync('chmod', ['0755', folder]);
const context = join(folder, 'context');
makeContext(root, context);
const servers = await startServers(join(folder, 'servers'), silentSteps);
let failed = 0;
try {
  await buildApps();
  await makeBlobContainer(servers.parts.blobConnectionString);
  // Else the image of upload-service does it, as in a cluster.
  if (!chosen.includes('upload-service')) await applyMigrations(servers.parts.databaseUrl);
  for (const app of chosen) {
    const since = Date.now();
    try {
      const image = await build(app);
      const size = spawnSync('du', ['-sm', join(image.root, 'app')], { encoding: 'utf8' }).stdout.split(
        '\t',
      )[0];
      if (app === 'upload-service') await tryMigrations(image, servers);
      const facts = app === EMULATOR ? await tryEmulator(image) : await tryImage(app, image, servers);
      forget(image);
      say(`passed  ${app}: ${size} MB, ${facts} (${Math.round((Date.now() - since) / 1000)} s)`);
    } catch (error) {
      failed += 1;
      say(`FAILED  ${app}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
}
say(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function build(app: string): Promise<Built> {
  const home = app === EMULATOR ? 'docker' : 'apps';
  const stages = parseDockerfile(readFileSync(join(root, home, app, 'Dockerfile'), 'utf8'));
  const place = join(folder, app);
  mkdirSync(place, { recursive: true });
  const built = await interpret(stages, {
    context,
    folder: place,
    run: (command, { cwd, env }) => runStep(app, command, cwd, env),
    skipped: ({ text }) => say(`        ${app}: left to the base image: ${text.slice(0, 90)}`),
  });
  for (const { name } of stages) {
    const stage = join(place, name);
    if (stage !== built.root) rmSync(stage, { recursive: true, force: true });
  }
  return built;
}

/** What a machine behind a proxy needs to reach the registry; nothing of npm's that started this. */
function inherited(): Record<string, string> {
  const wanted =
    /^(HOME|PATH|(HTTPS?|NO)_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|npm_config_(cafile|registry))$/i;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && wanted.test(name) ? [[name, value]] : [],
    ),
  );
}

/** As a shell of the base image would, with the Node and the turbo of the lockfile before any other. */
async function runStep(
  app: string,
  command: string,
  cwd: string,
  env: Record<string, string>,
): Promise<void> {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', command], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...inherited(),
      npm_config_prefer_offline: 'true',
      npm_config_update_notifier: 'false',
      TURBO_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  if (status !== 0) throw new Error(`${app}: ${command}\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
}
