// `npm run roles -- someone@example.com reviewer admin`: gives an account of this machine these roles, and no other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firebaseProjectId } from '../embedded/firebase.ts';
import { ownDataDir } from '../start/places.ts';
import { whoRuns } from '../start/running.ts';

const known = ['reviewer', 'admin'];
const [email, ...roles] = process.argv.slice(2);

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (!email?.includes('@')) refuse('Say whose: npm run roles -- someone@example.com reviewer admin');
const unknown = roles.filter((role) => !known.includes(role));
if (unknown.length > 0) refuse(`There is no role ${unknown.join(', ')}; there are ${known.join(' and ')}.`);
if (!whoRuns(ownDataDir)) refuse('Run "npm start" first.');

const { firebase } = JSON.parse(readFileSync(join(ownDataDir, 'ports.json'), 'utf8')) as { firebase: number };

async function emulator<T>(action: string, body: object): Promise<T> {
  const accounts = `http://127.0.0.1:${firebase}/identitytoolkit.googleapis.com/v1/projects/${firebaseProjectId}/accounts`;
  const response = await fetch(`${accounts}:${action}`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) refuse(`The Auth emulator refused: ${await response.text()}`);
  return (await response.json()) as T;
}

const { users = [] } = await emulator<{ users?: { localId: string }[] }>('lookup', { email: [email] });
const account = users[0];
if (!account) refuse(`There is no account for ${email}.`);
await emulator('update', { localId: account.localId, customAttributes: JSON.stringify({ roles }) });
process.stdout.write(
  roles.length > 0
    ? `${email} now is ${roles.join(' and ')}, from the next sign-in on.\n`
    : `${email} has no role any more, from the next sign-in on.\n`,
);
