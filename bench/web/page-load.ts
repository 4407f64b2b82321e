import type { BrowserContext } from 'playwright-core';

export interface PageLoad {
  /** Bytes of JavaScript as they came over the wire, asked for before the load event. */
  firstJs: number;
  /** Those that followed until the network was still as well: the socket, menus, pages that were prefetched. */
  js: number;
  lcpMs: number;
  /** What tasks of over 50 ms took beyond their 50 ms, from the first paint until the page was whole. */
  tbtMs: number;
}

interface Seen {
  lcpMs: number;
  tasks: { startTime: number; duration: number }[];
}

/** Runs in the page before anything of it. */
const observe = `
  globalThis.seen = { lcpMs: 0, tasks: [] };
  new PerformanceObserver((list) => { seen.lcpMs = list.getEntries().at(-1).startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
  }).observe({ type: 'longtask', buffered: true });
`;

/**
 * Loads a page with nothing in the cache and no throttling.
 * @param whole what stands on it once it is whole
 */
export async function loadPage(context: BrowserContext, path: string, whole: string): Promise<PageLoad> {
  const page = await context.newPage();
  await page.addInitScript({ content: observe });
  let loaded = false;
  page.once('load', () => (loaded = true));
  const scripts: Promise<{ first: boolean; bytes: number }>[] = [];
  page.on('request', (request) => {
    if (request.resourceType() !== 'script') return;
    const first = !loaded;
    const size = request
      .response()
      .then(() => request.sizes())
      .then(({ responseBodySize }) => ({ first, bytes: responseBodySize }));
    // Where the page fails there is another error to tell of.
    size.catch(() => undefined);
    scripts.push(size);
  });
  await page.goto(path);
  await page.locator(whole).first().waitFor();
  await page.waitForLoadState('networkidle');
  const { lcpMs, tasks, firstPaintMs } = await page.evaluate(() => ({
    ...(globalThis as unknown as { seen: Seen }).seen,
    firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  const sizes = await Promise.all(scripts);
  await page.close();
  const sum = (some: typeof sizes): number => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    firstJs: sum(sizes.filter(({ first }) => first)),
    js: sum(sizes),
    lcpMs,
    tbtMs: tasks
      .filter(({ startTime }) => startTime >= firstPaintMs)
      .reduce((total, { duration }) => total + duration - 50, 0),
  };
}
