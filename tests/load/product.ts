import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guarded } from '../../scripts/lib/guardian.ts';
import { freePorts } from '../../scripts/lib/ports.ts';
import { startProcess, type RunningProcess } from '../../scripts/lib/processes.ts';
import { waitUntil } from '../../scripts/lib/wait.ts';
import { appDefinitions } from '../../scripts/start/apps.ts';
import { openFrontDoor } from '../../scripts/start/front-door.ts';
import type { Ports } from '../../scripts/start/remembered-ports.ts';
import { startStack, type Stack } from '../../scripts/start/stack.ts';
import { plainSteps } from '../../scripts/start/steps.ts';
import { startBalancer, type Balancer } from '../chaos/uploads/balancer.ts';
import { processorSeconds } from './processors.ts';

export const APPS = {
  web: 'web',
  'upload-service': 'upload',
  'processor-service': 'processor',
  'ai-analyzer-service': 'analyzer',
  'notification-service': 'notification',
} as const satisfies Record<string, keyof Ports>;
export type App = keyof typeof APPS;
export const APP_NAMES = Object.keys(APPS) as App[];

/**
 * The five apps with a balancer before the two that are called, so that a second replica takes its share; the three
 * workers share theirs by their consumer groups.
 */
export class LoadedProduct {
  readonly #replicas: { app: App; process: RunningProcess }[] = [];

  private constructor(
    readonly stack: Stack,
    readonly dataDir: string,
    readonly address: string,
    private readonly parts: { door: Server; balancers: readonly Balancer[]; second: Ports },
    private readonly env: Record<string, string>,
  ) {}

  static async start(): Promise<LoadedProduct> {
    const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-load-'));
    chmodSync(dataDir, 0o755);
    guarded.removeAtEnd(dataDir);
    const free = await freePorts(Array.from({ length: 8 }, () => undefined));
    const [doorPort = 0, web = 0, upload = 0, ...seconds] = free;
    const names = Object.values(APPS);
    const second = Object.fromEntries(names.map((name, index) => [name, seconds[index]])) as Ports;
    const at = (port: number): string => `http://127.0.0.1:${port}`;
    const balancers = await Promise.all([
      startBalancer([at(web), at(second.web)]),
      startBalancer([at(upload), at(second.upload)]),
    ]);
    const [beforeWeb, beforeUpload] = balancers;
    const address = at(doorPort);
    const env = { PUBLIC_URL: address, UPLOAD_SERVICE_URL: beforeUpload.url };
    const stack = await startStack({
      dataDir,
      durable: false,
      useDotEnv: false,
      steps: plainSteps(process.stdout),
      preferredPorts: { web, upload },
      env,
    });
    const door = await openFrontDoor({
      port: doorPort,
      webPort: Number(new URL(beforeWeb.url).port),
      notificationPort: stack.ports.notification,
    });
    return new LoadedProduct(stack, dataDir, address, { door, balancers, second }, env);
  }

  /** A second process of one app, ready. */
  async addReplica(app: App): Promise<void> {
    const { stack, dataDir, address } = this;
    const key = APPS[app];
    const ports = { ...stack.ports, [key]: this.parts.second[key] };
    const found = appDefinitions(stack.parts, ports, { address, dotEnv: this.env });
    const definition = found.find(({ name }) => name === app);
    if (!definition) throw new Error(`There is no app ${app}.`);
    const running = startProcess({
      name: `${app} (second)`,
      command: process.execPath,
      args: definition.args,
      cwd: definition.folder,
      env: definition.env,
      logFile: join(dataDir, 'logs', `${app}-second.log`),
      stopWithinMs: 28_000,
    });
    const ready = async (): Promise<boolean> =>
      (await fetch(`http://127.0.0.1:${definition.port}/readyz`, { signal: AbortSignal.timeout(5_000) })).ok;
    await waitUntil(running.name, ready, { timeoutMs: 180_000, signal: running.gone });
    this.#replicas.push({ app, process: running });
  }

  async removeReplicas(): Promise<void> {
    await Promise.all(this.#replicas.splice(0).map(({ process: running }) => running.stop()));
  }

  /** Processor seconds of each app so far, its replicas and children included. */
  processorSeconds(): Record<App, number> {
    const groups = [
      ...this.stack.apps.map((app) => ({ app: app.name as App, pid: app.pid() })),
      ...this.#replicas.map(({ app, process: running }) => ({ app, pid: running.pid })),
    ];
    const used = (app: App): number =>
      groups
        .filter((one) => one.app === app)
        .reduce((sum, { pid }) => sum + (pid === undefined ? 0 : processorSeconds(pid)), 0);
    return Object.fromEntries(APP_NAMES.map((app) => [app, used(app)])) as Record<App, number>;
  }

  async end(): Promise<void> {
    await this.removeReplicas();
    this.parts.door.close();
    this.parts.door.closeAllConnections();
    await this.stack.stop();
    await Promise.all(this.parts.balancers.map((balancer) => balancer.stop()));
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
    guarded.keep(this.dataDir);
  }
}
