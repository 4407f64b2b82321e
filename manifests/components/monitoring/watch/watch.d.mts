type Environment = Readonly<Record<string, string | undefined>>;
export function lastBackup(env: Environment): Promise<number | undefined>;
export function certificateEnd(host: string, port?: number): Promise<number>;
export function createWatch(parts: {
  backup: () => Promise<number | undefined>;
  certificate: () => Promise<number | undefined>;
  log: (line: string) => void;
}): { look(): Promise<unknown>; metrics(): string };
