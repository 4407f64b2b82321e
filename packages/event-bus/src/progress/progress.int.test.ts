import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';
import type { Progress } from './progress.js';

let fixture: BusFixture;
beforeEach(async () => {
  fixture = await BusFixture.create();
});
afterEach(() => fixture.close());

const at = (percent: number, of = subject()): Progress => ({
  ...of,
  stage: 'transcribing',
  percent,
  remainingSeconds: 60,
});

test('progress is told at most once a second, the end and a new stage at once, and can be read and heard', async () => {
  const { progressReporter, progressReader } = fixture.bus();
  const heard: Progress[] = [];
  const end = progressReader.subscribe((progress) => void heard.push(progress));
  await untilTrue(
    async () => Number((await fixture.redis.pubsub('NUMSUB', fixture.keys.progressChannel))[1]) === 1,
  );
  const of = subject();
  progressReporter.report(at(1, of));
  progressReporter.report(at(2, of));
  progressReporter.report({ ...at(3, of), stage: 'analyzing' });
  progressReporter.report({ ...at(100, of), stage: 'analyzing' });
  await untilTrue(() => heard.length === 3);
  expect(heard.map(({ percent }) => percent)).toEqual([1, 3, 100]);
  const read = await progressReader.read([of.interviewId, subject().interviewId]);
  expect([...read.values()]).toEqual([{ ...of, stage: 'analyzing', percent: 100, remainingSeconds: 60 }]);
  end();
});

test('progress that cannot be told or read is no error', async () => {
  const bus = fixture.bus('test', { redisUrl: 'redis://127.0.0.1:1' });
  bus.progressReporter.report(at(10));
  expect(await bus.progressReader.read([subject().interviewId])).toEqual(new Map());
});
