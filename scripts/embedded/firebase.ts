import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProcess } from '../lib/processes.ts';
import { waitUntil } from '../lib/wait.ts';
import type { Part, PartOptions } from './part.ts';

// The prefix "demo-" tells every Firebase tool that no such project exists in the cloud.
export const firebaseProjectId = 'demo-interview-buddy';

/** `firebaseAuthHost` is host:port, as FIREBASE_AUTH_EMULATOR_HOST wants it. */
export async function startFirebase(options: PartOptions): Promise<Part & { firebaseAuthHost: string }> {
  const folder = join(options.dataDir, 'firebase');
  mkdirSync(folder, { recursive: true });
  // The accounts of last time come back after the port is open: only then is it ready.
  const readyFile = join(folder, 'ready');
  rmSync(readyFile, { force: true });
  const server = startProcess({
    name: 'firebase',
    command: process.execPath,
    args: [
      fileURLToPath(new URL('./firebase-main.ts', import.meta.url)),
      ...[String(options.port), firebaseProjectId, folder, readyFile],
    ],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
    logFile: join(options.logDir, 'firebase.log'),
  });
  const host = `127.0.0.1:${options.port}`;
  const isReady = (): Promise<boolean> => Promise.resolve(existsSync(readyFile));
  await waitUntil('The Firebase Auth emulator', isReady, { timeoutMs: 120_000, signal: server.gone });
  return { ...server, firebaseAuthHost: host };
}
