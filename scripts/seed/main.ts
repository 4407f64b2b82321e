// `npm run seed`: while `npm start` runs, adds an account with a year of made-up interviews to its database.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededAccount } from '../../packages/prisma-client/seed/account.ts';
import { firebaseProjectId } from '../embedded/firebase.ts';
import { ownDataDir, root } from '../start/places.ts';
import { whoRuns } from '../start/running.ts';

if (!whoRuns(ownDataDir)?.address) {
  process.stderr.write('Run "npm start" first: the seed goes into its database.\n');
  process.exit(1);
}
const ports: { postgres: number; firebase: number } = JSON.parse(
  readFileSync(join(ownDataDir, 'ports.json'), 'utf8'),
);
await ensureAccount(`127.0.0.1:${ports.firebase}`);
const { status } = spawnSync(process.execPath, [join(root, 'packages/prisma-client/seed/main.ts')], {
  stdio: 'inherit',
  env: {
    ...process.env,
    APP_ENV: process.env['APP_ENV'] ?? 'embedded',
    DATABASE_URL: `postgresql://postgres:postgres@127.0.0.1:${ports.postgres}/interview_buddy`,
  },
});
process.exit(status ?? 1);

/** Makes the account in the Auth emulator unless it is there. */
async function ensureAccount(authHost: string): Promise<void> {
  const { id, email, password, name } = seededAccount;
  const accounts = `http://${authHost}/identitytoolkit.googleapis.com/v1/projects/${firebaseProjectId}/accounts`;
  const response = await fetch(accounts, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ localId: id, email, password, displayName: name, emailVerified: true }),
  });
  const answer = await response.text();
  if (!response.ok && !/EMAIL_EXISTS|DUPLICATE_LOCAL_ID/.test(answer)) {
    throw new Error(`The seeded account could not be made: ${answer}`);
  }
}
