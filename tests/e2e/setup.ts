import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { guarded } from '../../scripts/lib/guardian.ts';
import { startStack } from '../../scripts/start/stack.ts';
import type { Ports } from '../../scripts/start/remembered-ports.ts';
import { plainSteps } from '../../scripts/start/steps.ts';

export interface TestStack {
  address: string;
  inboxUrl: string;
  firebaseAuthHost: string;
  /** Spans of all apps as JSON lines. */
  tracesFile: string;
  /** To see what was stored; nothing is written there by a test. */
  databaseUrl: string;
  /** To put an event there that nobody can read. */
  redisUrl: string;
  /** Where each app listens behind the front door. */
  appUrls: Record<string, string>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    stack: TestStack;
  }
}

/** The whole product as `npm start` starts it, on data and ports of its own, without keys of real clouds. */
export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-e2e-'));
  chmodSync(dataDir, 0o755);
  guarded.removeAtEnd(dataDir);
  const tracesFile = join(dataDir, 'traces.jsonl');
  const stack = await startStack({
    dataDir,
    durable: false,
    useDotEnv: false,
    steps: plainSteps(process.stdout),
    env: { TRACES_FILE: tracesFile },
  });
  const { inboxUrl, firebaseAuthHost, databaseUrl, redisUrl } = stack.parts;
  const { address } = stack;
  const appUrls = appUrlsOf(stack.ports);
  project.provide('stack', {
    ...{ address, inboxUrl, firebaseAuthHost, tracesFile, databaseUrl, redisUrl },
    appUrls,
  });
  return async () => {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    guarded.keep(dataDir);
  };
}

function appUrlsOf(ports: Ports): Record<string, string> {
  const at = (port: number): string => `http://127.0.0.1:${port}`;
  return {
    'upload-service': at(ports.upload),
    'processor-service': at(ports.processor),
    'ai-analyzer-service': at(ports.analyzer),
    'notification-service': at(ports.notification),
    web: at(ports.web),
  };
}
