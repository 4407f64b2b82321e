import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../lib/ports.ts';

const names = [
  'frontDoor',
  'postgres',
  'redis',
  'azurite',
  'firebase',
  'smtp',
  'inbox',
  'web',
  'upload',
  'processor',
  'analyzer',
  'notification',
] as const;
export type Ports = Record<(typeof names)[number], number>;

/** The ports of last time where they are still free, so that addresses and bookmarks stay true. */
export async function rememberedPorts(dataDir: string, preferred: Partial<Ports>): Promise<Ports> {
  const file = join(dataDir, 'ports.json');
  const before = { ...preferred, ...read(file) };
  const found = await freePorts(names.map((name) => before[name]));
  const ports = Object.fromEntries(names.map((name, index) => [name, found[index]])) as Ports;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(ports, null, 2));
  return ports;
}

function read(file: string): Partial<Ports> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Ports>;
  } catch {
    return {};
  }
}
