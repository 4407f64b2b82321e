// `npm run screenshots`: while `npm start` runs, takes the pictures of docs/screenshots and of the landing page
// anew from its sample account.
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { InterviewPage } from '@interview-buddy/shared-types/api';
import { openBrowser } from '../../tests/e2e/browser.ts';
import { ownDataDir, root } from '../start/places.ts';
import { whoRuns } from '../start/running.ts';
import { excerpts, views, type Excerpt, type View } from './views.ts';

const ofDocs = join(root, 'docs/screenshots');
const ofLanding = join(root, 'apps/web/src/app/(public)/pictures');
const heights: Readonly<Record<number, number>> = { 390: 844, 768: 1024, 1440: 900 };

const address = whoRuns(ownDataDir)?.address;
if (!address) {
  process.stderr.write('Run "npm start" first: the pictures are of what it shows.\n');
  process.exit(1);
}

const browser = await openBrowser();
try {
  const options = { baseURL: address, reducedMotion: 'reduce' } as const;
  const context = await browser.newContext(options);
  const id = await sampleInterview(context);
  for (const view of views) process.stdout.write(`${await take(context, view, id)}\n`);
  const fine = await browser.newContext({ ...options, deviceScaleFactor: 2 });
  await sampleInterview(fine);
  for (const excerpt of excerpts) process.stdout.write(`${await takePart(fine, excerpt, id)}\n`);
} finally {
  await browser.close();
}

/** Signs in to the sample account. Returns the id of its newest interview that has a report. */
async function sampleInterview({ request }: BrowserContext): Promise<string> {
  const signedIn = await request.post('/api/session/sample', { headers: { origin: address ?? '' } });
  if (!signedIn.ok()) throw new Error(`The sample account cannot be entered: ${signedIn.status()}.`);
  const page = (await (await request.get('/api/interviews?status=complete')).json()) as InterviewPage;
  const [newest] = page.items;
  if (!newest) throw new Error('The sample account has no report yet: wait until "npm start" tells of it.');
  return newest.id;
}

async function take(context: BrowserContext, view: View, id: string): Promise<string> {
  const page = await open(context, view, id);
  const file = `${view.name}-${view.width}-${view.scheme}.png`;
  await page.screenshot({ path: join(ofDocs, file) });
  await page.close();
  return file;
}

async function takePart(context: BrowserContext, view: Excerpt, id: string): Promise<string> {
  const page = await open(context, view, id);
  const file = `${view.name}-${view.scheme}.png`;
  const path = join(ofLanding, file);
  await ('selector' in view.part
    ? page.locator(view.part.selector).first().screenshot({ path })
    : page.screenshot({ path, clip: { x: 0, y: 0, width: view.width, height: view.part.height } }));
  await page.close();
  return file;
}

async function open(
  context: BrowserContext,
  { width, scheme, path, prepare }: View,
  id: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: heights[width] ?? 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(path.replace('{id}', id));
  await page
    .locator(path.includes('{id}') ? '#transcript' : 'ul[aria-label=Interviews] li')
    .first()
    .waitFor();
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Rows that come into sight are drawn by the next frames.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page;
}
