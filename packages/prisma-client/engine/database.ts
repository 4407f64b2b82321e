import { Client, escapeIdentifier } from 'pg';

/** Errors of Postgres as the CLI knows them. */
const CODES: Readonly<Record<string, string>> = { '3D000': 'P1003', '28P01': 'P1000', '28000': 'P1000' };
const UNREACHABLE = 'P1001';

export function prismaCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CODES[code] ?? UNREACHABLE;
}

export async function canConnect(url: string): Promise<void> {
  await withClient(url, async () => undefined);
}

export async function createDatabase(url: string): Promise<{ databaseName: string }> {
  const maintenance = new URL(url);
  const databaseName = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  maintenance.search = '';
  await withClient(maintenance.href, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(databaseName)}`),
  );
  return { databaseName };
}

async function withClient(url: string, fn: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await fn(client);
  } finally {
    await client.end();
  }
}
