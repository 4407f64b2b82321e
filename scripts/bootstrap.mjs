// Plain JavaScript without packages: it runs on whatever Node (20 or newer) a fresh clone finds, installs what
// is missing, and hands over to the Node that the lockfile pins.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSystemParts } from './lib/system-parts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...args] = process.argv.slice(2);
const main = join(root, 'scripts', command, 'main.ts');

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node 20 or newer is needed; this is ${process.version}.`);
if (!/^[a-z]+$/.test(command) || !existsSync(main)) fail(`There is no command "${command}".`);

process.env.npm_config_update_notifier = 'false';
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.TURBO_TELEMETRY_DISABLED = '1';

const [, parts] = await Promise.all([installPackages(), installSystemParts(command)]);
if (parts) fail(parts);
// After a pull that brought a new schema but no new package.
await import('./generate-client.mjs');
handOver();

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** npm keeps a record of what it installed: equal to the lockfile means there is nothing to do. */
function packagesAreInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const record = readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8');
    const installed = JSON.parse(record).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (!path.includes('node_modules/')) return true;
      const there = installed[path];
      return there
        ? there.version === entry.version
        : Boolean(entry.optional || entry.devOptional || entry.peer);
    });
  } catch {
    return false;
  }
}

async function installPackages() {
  if (packagesAreInstalled()) return;
  process.stdout.write(
    'Installing the npm packages of the lockfile (a few minutes without a warm cache) …\n',
  );
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const code = await new Promise((resolve) => {
    const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    const flags = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    const child = spawn(program, [...first, ...flags], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  if (code !== 0) fail('npm could not install the packages; its message stands above.');
  process.stdout.write(`Installed the npm packages in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

function handOver() {
  const bin = join(root, 'node_modules', '.bin');
  const child = spawn(join(bin, 'node'), [main, ...args], {
    // The channel tells the child when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, NODE_NO_WARNINGS: '1' },
  });
  child.once('error', (error) => fail(`Node 24 of the lockfile does not start: ${error.message}`));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  // A terminal sends Ctrl-C to both; the child decides when all is stopped.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWhenNpmIsGone(child);
}

function stopWhenNpmIsGone(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1_000).unref();
}
