import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { keys } from '@/browser/query-keys';
import { readMoving, takeStatus } from './take';

const message = { interviewId: 'i1', run: 1, version: 4, status: 'transcribing' };
const at = (status: string, version: number) => ({ id: 'i1', run: 1, version, status }) as InterviewDetail;

/** A page that shows the interview, and asks as often as it is told to. */
function show(answers: (() => Promise<InterviewDetail>)[]) {
  const client = new QueryClient();
  const observer = new QueryObserver(client, {
    queryKey: keys.interview('i1'),
    queryFn: () => answers.shift()?.() ?? Promise.reject(new Error('asked too often')),
    retry: false,
  });
  const leave = observer.subscribe(() => undefined);
  return { client, observer, leave };
}

it('a message that comes while the page asks for the first time is not lost', async () => {
  const first = Promise.withResolvers<InterviewDetail>();
  const { client, observer, leave } = show([() => first.promise, async () => at('transcribing', 4)]);
  const taken = takeStatus(client, message);
  first.resolve(at('uploaded', 3));
  await taken;
  await expect.poll(() => observer.getCurrentResult().data?.status).toBe('transcribing');
  leave();
});

it('a message is shown at once, and what it does not say is asked for', async () => {
  const second = Promise.withResolvers<InterviewDetail>();
  const { client, observer, leave } = show([async () => at('uploaded', 3), () => second.promise]);
  await expect.poll(() => observer.getCurrentResult().data?.status).toBe('uploaded');
  const taken = takeStatus(client, message);
  expect(observer.getCurrentResult().data).toEqual(at('transcribing', 4));
  second.resolve({ ...at('transcribing', 4), durationMs: 1_000 });
  await taken;
  expect(observer.getCurrentResult().data?.durationMs).toBe(1_000);
  leave();
});

it.each([
  ['is under way', 'uploaded', 'transcribing'],
  ['has ended', 'failed', 'failed'],
])('what %s is asked for once more when the line is there, or not', async (_, read, shown) => {
  const { client, observer, leave } = show([async () => at(read, 3), async () => at('transcribing', 4)]);
  await expect.poll(() => observer.getCurrentResult().data?.status).toBe(read);
  await readMoving(client);
  expect(observer.getCurrentResult().data?.status).toBe(shown);
  leave();
});
