import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Part } from '../embedded/part.ts';
import { lastLines } from '../lib/processes.ts';
import { waitUntil } from '../lib/wait.ts';
import { startAccountMails } from './account-mails.ts';
import { appDefinitions, type AppDefinition } from './apps.ts';
import { applyMigrations, buildApps } from './build.ts';
import { readDotEnv } from './dot-env.ts';
import { openFrontDoor } from './front-door.ts';
import { makeBlobContainer } from './blob-container.ts';
import { keepLogsSmall } from './logs.ts';
import { startParts, type Parts } from './parts.ts';
import { root } from './places.ts';
import { rememberedPorts, type Ports } from './remembered-ports.ts';
import { ensureSampleAccount } from './sample-account.ts';
import type { Steps } from './steps.ts';
import { supervise, type SupervisedApp } from './supervisor.ts';

export interface StackOptions {
  dataDir: string;
  steps: Steps;
  /** False for tests. */
  durable: boolean;
  preferredPorts?: Partial<Ports>;
  /** Wins over .env. */
  env?: Record<string, string>;
  useDotEnv: boolean;
}

export interface Stack {
  /** The one address of everything: pages, API, live updates. */
  address: string;
  parts: Parts;
  ports: Ports;
  logDir: string;
  apps: SupervisedApp[];
  /** Apps first, so that they can hand back what they hold; then what they stand on. */
  stop(): Promise<void>;
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, steps } = options;
  const logDir = join(dataDir, 'logs');
  mkdirSync(logDir, { recursive: true });
  keepLogsSmall(logDir);
  const ports = await rememberedPorts(dataDir, options.preferredPorts ?? {});
  const address = `http://127.0.0.1:${ports.frontDoor}`;
  const running: Part[] = [];
  const apps: SupervisedApp[] = [];
  let door: Server | undefined;
  let accountMails: ReturnType<typeof startAccountMails> | undefined;

  const stop = async (): Promise<void> => {
    door?.close();
    door?.closeAllConnections();
    await Promise.all([accountMails?.stop(), ...apps.map((app) => app.stop())]);
    await Promise.all(running.map((part) => part.stop()));
  };
  try {
    const [parts] = await Promise.all([
      startAndMigrate(options, { ports, logDir, onStarted: (part) => void running.push(part) }),
      steps.run('Build', buildApps),
    ]);
    await Promise.all([
      ensureSampleAccount(parts.firebaseAuthHost),
      makeBlobContainer(parts.blobConnectionString),
    ]);
    const dotEnv = { ...(options.useDotEnv ? readDotEnv(root) : {}), ...options.env };
    const definitions = appDefinitions(parts, ports, { address, dotEnv });
    apps.push(...definitions.map((app) => superviseApp(app, logDir, steps)));
    await Promise.all(definitions.map((app) => steps.run(app.name, () => untilReady(app, logDir))));
    door = await openFrontDoor({
      port: ports.frontDoor,
      webPort: ports.web,
      notificationPort: ports.notification,
    });
    accountMails = startAccountMails({ ...parts, address });
    return { address, parts, ports, logDir, apps, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startAndMigrate(
  options: StackOptions,
  more: { ports: Ports; logDir: string; onStarted: (part: Part) => void },
): Promise<Parts> {
  const parts = await startParts({ ...options, ...more });
  await options.steps.run('Database migrations', () => applyMigrations(parts.databaseUrl));
  return parts;
}

function superviseApp(app: AppDefinition, logDir: string, steps: Steps): SupervisedApp {
  return supervise({
    process: {
      name: app.name,
      command: process.execPath,
      args: app.args,
      cwd: app.folder,
      env: app.env,
      logFile: join(logDir, `${app.name}.log`),
      // What an app may take to drain, and a little more.
      stopWithinMs: 28_000,
    },
    onCrash: (name, how, againInMs) =>
      steps.note(
        `  ${name} ended (${how}); starting it again in ${againInMs / 1000} s. Its log: ${join(logDir, `${name}.log`)}`,
      ),
  });
}

async function untilReady(app: AppDefinition, logDir: string): Promise<void> {
  let answer = 'nothing';
  const ready = async (): Promise<boolean> => {
    const response = await fetch(`http://127.0.0.1:${app.port}/readyz`, {
      signal: AbortSignal.timeout(5_000),
    });
    answer = await response.text();
    return response.ok;
  };
  try {
    await waitUntil(app.name, ready, { timeoutMs: 180_000 });
  } catch (error) {
    const log = lastLines(join(logDir, `${app.name}.log`), 8);
    throw new Error(`${app.name} did not become ready: it says ${answer}\nThe end of its log:\n${log}`, {
      cause: error,
    });
  }
}
