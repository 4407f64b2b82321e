import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Person } from '../../scripts/lib/person.ts';
import { personOf, signUp, uidOf, type Door } from './account.ts';

/** One person, twice: over HTTP to prepare and to ask, in a browser to see. */
export interface Visitor {
  uid: string;
  person: Person;
  context: BrowserContext;
  page: Page;
}

export async function newVisitor(
  browser: Browser,
  door: Door,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const idToken = await signUp(door, email);
  const context = await browser.newContext({ baseURL: door.address, ...options });
  await openSession(context, door, idToken);
  return {
    uid: uidOf(idToken),
    person: await personOf(door, idToken),
    context,
    page: await context.newPage(),
  };
}

/** The cookie lands in the browser, as after a sign-in on the page. */
export async function openSession(context: BrowserContext, door: Door, idToken: string): Promise<void> {
  const response = await context.request.post(`${door.address}/api/session`, {
    data: { idToken },
    headers: { origin: door.address },
  });
  if (!response.ok()) throw new Error(`POST /api/session answered ${response.status()}.`);
}
