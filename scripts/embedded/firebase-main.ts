// The Auth emulator in a process of its own: started from its module it is ready sooner and takes half the
// memory of the command line, which is why the version of firebase-tools is pinned exactly.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface AuthEmulator {
  start(): Promise<void>;
}
interface AuthEmulatorModule {
  AuthEmulator: new (options: {
    projectId: string;
    host: string;
    port: number;
    singleProjectMode: 1;
  }) => AuthEmulator;
}

const [portText, projectId, folder, readyFile] = process.argv.slice(2);
if (!portText || !projectId || !folder || !readyFile) {
  throw new Error('Usage: firebase-main.ts <port> <project> <folder> <ready file>');
}
const port = Number(portText);
const accountsFile = join(folder, 'accounts.json');
const project = `http://127.0.0.1:${port}/identitytoolkit.googleapis.com/v1/projects/${projectId}`;
const asOwner = { authorization: 'Bearer owner', 'content-type': 'application/json' };

const { AuthEmulator } = createRequire(import.meta.url)(
  'firebase-tools/lib/emulator/auth',
) as AuthEmulatorModule;
await new AuthEmulator({ projectId, host: '127.0.0.1', port, singleProjectMode: 1 }).start();

interface StoredAccount {
  localId: string;
  validSince?: string;
}

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${project}/${path}`, {
    method: 'POST',
    headers: asOwner,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The accounts could not be read back: ${await response.text()}`);
}

async function load(): Promise<void> {
  if (!existsSync(accountsFile)) return;
  const { users = [] } = JSON.parse(readFileSync(accountsFile, 'utf8')) as { users?: StoredAccount[] };
  if (users.length === 0) return;
  await post('accounts:batchCreate', { users });
  // An import counts as a change of password and would end every session of before the restart.
  for (const { localId, validSince } of users) await post('accounts:update', { localId, validSince });
}

let saved = existsSync(accountsFile) ? readFileSync(accountsFile, 'utf8') : '';

async function save(): Promise<void> {
  const response = await fetch(`${project}/accounts:batchGet?maxResults=-1`, { headers: asOwner });
  if (!response.ok) throw new Error(`The accounts could not be listed: ${await response.text()}`);
  const body = await response.text();
  if (body === saved) return;
  writeFileSync(`${accountsFile}.new`, body);
  renameSync(`${accountsFile}.new`, accountsFile);
  saved = body;
}

await load();
writeFileSync(readyFile, `${process.pid}\n`);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stopping = true;
    void save().finally(() => process.exit(0));
  });
}
// Saved as it goes, so that a kill loses a second and not the accounts.
while (!stopping) {
  await sleep(1_000);
  await save();
}
