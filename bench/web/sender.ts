// A person who sends a recording while others read. In life that is another machine: so a thread of its own, and last.
import { constants, setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { newPerson, type Door } from '../../tests/e2e/account.ts';

const { door, file } = workerData as { door: Door; file: string };
setPriority(constants.priority.PRIORITY_LOW);
const person = await newPerson(door, 'sender@example.com');
const context = { company: 'Northwind Freight', title: 'Sent meanwhile', type: 'phone' } as const;
const { id } = await person.createInterview({ ...context, heldOn: null, jobDescription: '', notes: '' });
await person.upload(id, file, 'audio/wav', () => undefined);
