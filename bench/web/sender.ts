// A person who sends a recording while others read. In life that is another machine: so a thread of its own, and last.
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { signUp, type Door } from '../../tests/e2e/account.ts';
import { sendToGateway } from '../upload/clients.ts';

const { door, email, bytes, bytesPerSecond } = workerData as {
  door: Door;
  email: string;
  bytes: number;
  bytesPerSecond: number;
};
setPriority(constants.priority.PRIORITY_LOW);
const response = await fetch(`${door.address}/api/session`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: door.address, 'sec-fetch-site': 'same-origin' },
  body: JSON.stringify({ idToken: await signUp(door, email) }),
});
const [cookie = ''] = response.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
const send = await sendToGateway(door.address, { cookie, bytesPerSecond })(bytes, 1);
parentPort?.postMessage('sending');
await send();
