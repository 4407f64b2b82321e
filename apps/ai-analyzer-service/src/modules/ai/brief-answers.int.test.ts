import { testRedisPrefix, testServers, untilTrue } from '@interview-buddy/shared-utils/testing';
import { expect, it } from 'vitest';
import { BriefAnswers } from './brief-answers.js';

it('keeps an answer for every replica that knows the key', async () => {
  const options = { url: testServers().redisUrl, prefix: testRedisPrefix() };
  const [one, other] = [new BriefAnswers(options), new BriefAnswers(options)];
  await untilTrue(async () => {
    await one.keep('key', { questions: ['why'] });
    return (await other.find('key')) !== undefined;
  });
  expect(await other.find('key')).toEqual({ questions: ['why'] });
  expect(await other.find('another key')).toBeUndefined();
  one.onApplicationShutdown();
  other.onApplicationShutdown();
});

it('keeps and finds nothing while Redis is away, and is no error', async () => {
  const away = new BriefAnswers({ url: 'redis://127.0.0.1:1', prefix: 'p' });
  await away.keep('key', 1);
  expect(await away.find('key')).toBeUndefined();
  away.onApplicationShutdown();
});
