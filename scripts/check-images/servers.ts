import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../embedded/part.ts';
import { startParts, type Parts } from '../start/parts.ts';
import { rememberedPorts, type Ports } from '../start/remembered-ports.ts';
import type { Steps } from '../start/steps.ts';

export interface Servers {
  parts: Parts;
  ports: Ports;
  stop(): Promise<void>;
}

/** What the apps stand on, on free ports and with data of its own. */
export async function startServers(dataDir: string, steps: Steps): Promise<Servers> {
  const logDir = join(dataDir, 'logs');
  mkdirSync(logDir, { recursive: true });
  const ports = await rememberedPorts(dataDir, {});
  const running: Part[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((part) => part.stop()));
  };
  try {
    const onStarted = (part: Part): void => void running.push(part);
    return {
      parts: await startParts({ dataDir, logDir, ports, durable: false, steps, onStarted }),
      ports,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
