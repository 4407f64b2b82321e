import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../lib/ports.ts';
import type { Built } from './interpret.ts';
import { answers, asUser, ended, scratch } from './try-image.ts';

/** Signing in without a Firebase project: no app, so it has neither /readyz nor metrics. @returns what was seen. */
export async function tryEmulator(image: Built): Promise<string> {
  if (image.user !== '1000:1000') throw new Error(`it runs as ${image.user || 'root'}`);
  if (image.workdir !== '/tmp') throw new Error(`it writes its log to ${image.workdir}`);
  const [port = 0] = await freePorts([undefined]);
  const settings = join(image.root, 'app/firebase.json');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('"port": 9099', `"port": ${port}`));
  const command = image.command.map((word) => word.replace(/^\/app\//, `${image.root}/app/`));
  const home = scratch();
  const started = Date.now();
  const child = spawn(asUser[0] ?? '', [...asUser.slice(1), ...command], {
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '', ...image.env, HOME: home },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  try {
    await answers(`http://127.0.0.1:${port}/`, child);
    const took = Date.now() - started;
    child.kill('SIGTERM');
    await ended(child);
    return `ready in ${took} ms`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\n${said.slice(-3000)}`, { cause: error });
  } finally {
    child.kill('SIGKILL');
  }
}
