import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversation } from '../../testing/conversation.test-helper.js';
import { measureSentiment } from '../content/sentiment.js';
import { windowsOf, type Window } from '../content/windows.js';
import { tellSides } from '../language/sides.js';
import { askerAt } from './asker.test-helper.js';
import { judgeSentiment } from './judge-sentiment.js';
import { startVendorServer, type VendorServer } from './providers/vendor-server.test-helper.js';

let server: VendorServer;
beforeAll(async () => {
  server = await startVendorServer();
});
afterAll(() => server.stop());

const SAID =
  'we missed the date and nobody spoke to me for weeks after that which was really the end of it for me';
const windows = (): Window[] => windowsOf(tellSides(conversation([['candidate', SAID]])).candidate);
const says = (...stretches: { stretch: number; value: number; quote: string }[]): void =>
  server.play({ kind: 'result', output: { stretches } });

describe('sentiment by a model', () => {
  it('replaces a point of the rules, with the words that show it', async () => {
    says({ stretch: 0, value: -0.8, quote: 'Nobody spoke to me' });
    const ruled = measureSentiment(windows());
    const { points, partly } = await judgeSentiment(windows(), ruled, askerAt(server.url));
    expect(partly).toBe(false);
    expect(points).toHaveLength(ruled.length);
    expect(points[0]).toMatchObject({
      startMs: ruled[0]?.startMs,
      value: -0.8,
      quotes: [{ text: 'nobody spoke to me' }],
    });
  });

  it('leaves the point of the rules where the words do not stand there', async () => {
    says(
      { stretch: 0, value: 1, quote: 'it was the best year of my life' },
      { stretch: 7, value: 1, quote: 'nobody spoke to me' },
    );
    const ruled = measureSentiment(windows());
    expect((await judgeSentiment(windows(), ruled, askerAt(server.url))).points).toEqual(ruled);
  });

  it('believes no value beyond the scale', async () => {
    says({ stretch: 0, value: 4, quote: 'nobody spoke to me' });
    const ruled = measureSentiment(windows());
    expect(await judgeSentiment(windows(), ruled, askerAt(server.url))).toEqual({
      points: ruled,
      partly: true,
    });
  });

  it('keeps the line of the rules where no model answers', async () => {
    server.play({ kind: 'status', status: 503 });
    const ruled = measureSentiment(windows());
    expect(await judgeSentiment(windows(), ruled, askerAt(server.url))).toEqual({
      points: ruled,
      partly: true,
    });
  });
});
