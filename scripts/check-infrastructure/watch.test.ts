import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import {
  certificateEnd,
  createWatch,
  lastBackup,
} from '../../manifests/components/monitoring/watch/watch.mjs';

const ID = '/subscriptions/s/resourceGroups/g/providers/Microsoft.DBforPostgreSQL/flexibleServers/p';
const folder = mkdtempSync(join(tmpdir(), 'watch-'));
let azure: Server;
let asked: { method: string; url: string; authorization: string; body: string }[];
let pages: Record<string, object>;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

/** Microsoft's sign-in and Resource Manager, as far as they are documented and asked here. */
beforeAll(async () => {
  writeFileSync(join(folder, 'token'), 'token-of-the-pod');
  azure = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, authorization: headers.authorization ?? '', body });
      const page = method === 'POST' ? { access_token: 'token-of-azure' } : pages[url];
      response.statusCode = page ? 200 : 403;
      response.end(JSON.stringify(page ?? {}));
    });
  });
  await new Promise<void>((resolve) => azure.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  azure.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  asked = [];
  pages = {};
});

const base = (): string => `http://127.0.0.1:${(azure.address() as AddressInfo).port}`;
const env = () => ({
  AZURE_AUTHORITY_HOST: `${base()}/`,
  AZURE_RESOURCE_MANAGER: base(),
  AZURE_TENANT_ID: 'tenant',
  AZURE_CLIENT_ID: 'client',
  AZURE_FEDERATED_TOKEN_FILE: join(folder, 'token'),
  POSTGRES_RESOURCE_ID: ID,
});
const backup = (completedTime: string) => ({ properties: { backupType: 'Full', completedTime } });

it("changes the pod's token for one of Azure's and finds the newest backup on any page", async () => {
  pages[`${ID}/backups?api-version=2024-08-01`] = {
    value: [backup('2026-03-01T01:00:00Z')],
    nextLink: `${base()}/next`,
  };
  pages['/next'] = { value: [backup('2026-03-03T01:00:00Z'), backup('2026-03-02T01:00:00Z')] };
  expect(await lastBackup(env())).toBe(Date.parse('2026-03-03T01:00:00Z') / 1_000);
  const [signIn, list] = asked;
  expect(signIn?.url).toBe('/tenant/oauth2/v2.0/token');
  expect(Object.fromEntries(new URLSearchParams(signIn?.body))).toMatchObject({
    client_id: 'client',
    client_assertion: 'token-of-the-pod',
    scope: 'https://management.azure.com/.default',
  });
  expect(list?.authorization).toBe('Bearer token-of-azure');
});

it('reads when a certificate ends, though nobody trusts it', async () => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '10', '-subj', '/CN=localhost'],
      ...['-keyout', key, '-out', cert],
    ],
    { stdio: 'ignore' },
  );
  const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const end = await certificateEnd('localhost', (server.address() as AddressInfo).port);
  const days = (end - Date.now() / 1_000) / 86_400;
  expect(days).toBeGreaterThan(9.9);
  expect(days).toBeLessThanOrEqual(10);
});

it('keeps the last value where it cannot look, and says nothing of what never was', async () => {
  const lines: string[] = [];
  let answers = true;
  const watch = createWatch({
    backup: () => (answers ? Promise.resolve(100) : Promise.reject(new Error('refused'))),
    certificate: () => Promise.resolve(undefined),
    log: (line: string) => void lines.push(line),
  });
  await watch.look();
  answers = false;
  await watch.look();
  expect(watch.metrics()).toBe(
    '# TYPE postgres_backup_completed_timestamp_seconds gauge\npostgres_backup_completed_timestamp_seconds 100\n',
  );
  expect(lines.join()).toContain('refused');
});
