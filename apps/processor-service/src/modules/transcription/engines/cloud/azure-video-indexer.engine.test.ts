import { describe, expect, it } from 'vitest';
import { json, noContent, status, type Reply } from '../../vendor-server.test-helper.js';
import { VideoIndexerEngine } from './azure-video-indexer.engine.js';
import {
  AUDIO_URL,
  HURRIED,
  input,
  jobConformance,
  play,
  stopVendorAfterEach,
  type JobVendor,
} from './provider-jobs.conformance.test-helper.js';

const INDEX_LINE = {
  id: 1,
  text: 'Thanks for coming in.',
  confidence: 0.91,
  speakerId: 1,
  language: 'en-US',
  instances: [{ adjustedStart: '0:00:00.5', adjustedEnd: '0:00:01.9', start: '0:00:00.5', end: '0:00:01.9' }],
};

const indexer: JobVendor = {
  stepOf: ({ method, url }) =>
    url.includes('generateAccessToken')
      ? 'token'
      : method === 'POST'
        ? 'begin'
        : method === 'DELETE'
          ? 'remove'
          : 'look',
  documented: () => {
    const index = (state: string, processingProgress: string, insights: unknown): Reply =>
      json({
        accountId: 'a',
        id: 'abc123',
        state,
        videos: [{ id: 'abc123', state, processingProgress, insights }],
      });
    return {
      token: [json({ accessToken: 'vi-token' })],
      begin: [json({ accountId: 'a', id: 'abc123', state: 'Uploaded' })],
      look: [
        index('Uploaded', '', null),
        index('Processing', '45%', {}),
        index('Processed', '100%', { sourceLanguage: 'en-US', transcript: [INDEX_LINE] }),
      ],
      result: [],
      remove: [noContent],
    };
  },
  make: (url) =>
    new VideoIndexerEngine({
      url,
      location: 'eastus',
      accountId: 'a',
      managementUrl: url,
      resourceId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.VideoIndexer/accounts/interviews',
      managementToken: () => Promise.resolve('arm-k-1'),
      ...HURRIED,
    }),
  knownJob: () => 'old1',
};

stopVendorAfterEach();

describe('Azure AI Video Indexer', { timeout: 30_000 }, () => {
  jobConformance(indexer);
});

describe('what Azure AI Video Indexer is asked', () => {
  it('signs in by the account and asks for sound only', async () => {
    const vendor = await play(indexer);
    const { words } = await indexer.make(vendor.url).transcribe(input());
    const [token, upload] = vendor.requests;
    expect(token!.url).toContain('/accounts/interviews/generateAccessToken?api-version=2024-01-01');
    expect(token!.headers.authorization).toBe('Bearer arm-k-1');
    expect(JSON.parse(token!.body.toString())).toEqual({ permissionType: 'Contributor', scope: 'Account' });
    const query = new URL(upload!.url, vendor.url).searchParams;
    expect(query.get('videoUrl')).toBe(AUDIO_URL);
    expect(query.get('privacy')).toBe('Private');
    expect(query.get('accessToken')).toBeNull();
    expect(upload!.headers.authorization).toBe('Bearer vi-token');
    expect(words.map(({ text }) => text)).toEqual(['Thanks', 'for', 'coming', 'in.']);
    expect(words[3]).toMatchObject({ endMs: 1_900, confidence: 0.91, speaker: '1' });
  });

  it('takes a new token where the old one ran out', async () => {
    const { look } = indexer.documented(() => vendor.url);
    const vendor = await play(indexer, { look: [look[0]!, status(401), look[2]!] });
    await indexer.make(vendor.url).transcribe(input());
    expect(vendor.requests.filter(({ url }) => url.includes('generateAccessToken'))).toHaveLength(2);
  });
});
