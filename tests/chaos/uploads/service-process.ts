import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { guarded } from '../../../scripts/lib/guardian.js';
import { freePorts } from '../../../scripts/lib/ports.js';
import { startProcess, type RunningProcess } from '../../../scripts/lib/processes.js';
import { waitUntil } from '../../../scripts/lib/wait.js';
import { root } from '../../../scripts/start/places.js';

/** The upload service in a process of its own, as it runs in production. */
export interface ServiceProcess {
  url: string;
  /** SIGKILL, and started again on the same port. */
  killAndRestart(): Promise<void>;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

let built: Promise<unknown> | undefined;

function build(): Promise<unknown> {
  const turbo = join(root, 'node_modules/.bin/turbo');
  built ??= promisify(execFile)(turbo, ['run', 'build', '--filter=@interview-buddy/upload-service'], {
    cwd: root,
  });
  return built;
}

export async function startServiceProcess(env: Record<string, string>): Promise<ServiceProcess> {
  await build();
  const logDir = mkdtempSync(join(tmpdir(), 'interview-buddy-upload-service-'));
  guarded.removeAtEnd(logDir);
  const [port = 0] = await freePorts([undefined]);
  const url = `http://127.0.0.1:${port}`;
  let running: RunningProcess;
  const launch = async (): Promise<void> => {
    running = startProcess({
      name: 'upload-service',
      command: process.execPath,
      args: [join(root, 'apps/upload-service/dist/main.js')],
      env: { PATH: process.env['PATH'] ?? '', ...env, PORT: String(port) },
      logFile: join(logDir, 'upload-service.log'),
    });
    const ready = async (): Promise<boolean> => (await fetch(`${url}/readyz`)).ok;
    await waitUntil('upload-service', ready, { timeoutMs: 60_000, signal: running.gone });
  };
  const kill = async (): Promise<void> => {
    process.kill(running.pid, 'SIGKILL');
    await running.exited;
  };
  await launch();
  return {
    url,
    kill,
    restart: launch,
    async killAndRestart() {
      await kill();
      await launch();
    },
    stop: () => running.stop(),
  };
}
