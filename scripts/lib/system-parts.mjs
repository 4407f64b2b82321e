// The parts that npm does not have. Found on the PATH, else installed by apt when we may, else named.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const speechModels = ['/usr', '/usr/local', '/opt/homebrew'].map(
  (at) => `${at}/share/pocketsphinx/model/en-us`,
);

const parts = [
  { name: 'redis-server', apt: ['redis-server'], brew: 'redis', found: () => onPath('redis-server') },
  { name: 'ffmpeg', apt: ['ffmpeg'], brew: 'ffmpeg', found: () => onPath('ffmpeg') && onPath('ffprobe') },
  {
    name: 'pocketsphinx with its English model',
    apt: ['pocketsphinx', 'pocketsphinx-en-us'],
    brew: 'cmu-pocketsphinx',
    found: () => onPath('pocketsphinx_continuous') && speechModels.some((folder) => existsSync(folder)),
  },
  {
    name: 'Chromium',
    apt: ['chromium'],
    brew: '--cask chromium',
    found: () => ['chromium', 'chromium-browser', 'google-chrome'].some(onPath),
    onlyFor: ['test'],
  },
];

function onPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * @param {string} command start, test, …
 * @returns {Promise<string | undefined>} a sentence that names what is still missing
 */
export async function installSystemParts(command) {
  if (!['start', 'test', 'bench'].includes(command)) return undefined;
  const wanted = parts.filter((part) => !part.onlyFor || part.onlyFor.includes(command));
  let missing = wanted.filter((part) => !part.found());
  if (missing.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    const packages = missing.flatMap((part) => part.apt);
    process.stdout.write(`Installing from Debian: ${packages.join(', ')} …\n`);
    await aptInstall(packages);
    missing = missing.filter((part) => !part.found());
  }
  return missing.length === 0 ? undefined : sentence(missing);
}

function sentence(missing) {
  const names = missing.map((part) => part.name).join(', ');
  const apt = missing.flatMap((part) => part.apt).join(' ');
  const brew = missing.map((part) => part.brew).join(' ');
  return (
    `Missing on this machine: ${names}. On Debian or Ubuntu: "sudo apt-get install ${apt}"; ` +
    `on macOS: "brew install ${brew}"; or run it in a container of Debian 12, where npm start installs them.`
  );
}

async function aptInstall(packages) {
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if ((await apt(install)) === 0) return;
  await apt(['update', '-qq']);
  await apt(install);
}

function apt(args) {
  return new Promise((resolve) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code));
  });
}
