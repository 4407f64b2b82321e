import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { openBrowser } from './browser.ts';
import { Recordings } from './recordings.ts';
import { newVisitor, type Visitor } from './visitor.ts';

export interface Visit extends Visitor {
  browser: Browser;
  recordings: Recordings;
}

/** One person in a browser of their own, with a folder of recordings: there from the first test of a file to its last. */
export function visitBy(email: string): Visit {
  const visit = { recordings: new Recordings() } as Visit;
  beforeAll(async () => {
    visit.browser = await openBrowser();
    Object.assign(visit, await newVisitor(visit.browser, inject('stack'), email));
  });
  afterAll(async () => {
    await visit.browser?.close();
    visit.recordings.remove();
  });
  return visit;
}
