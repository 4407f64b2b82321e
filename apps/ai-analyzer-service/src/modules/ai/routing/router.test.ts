import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AiError, type AiProvider, type AiReply } from '../port.js';
import { memoryLedger } from './memory-ledger.test-helper.js';
import { AiRouter, type AiQuestion, type RouterOptions } from './router.js';

const schema = z.strictObject({ ok: z.boolean() });
const good: AiReply = { output: { ok: true }, usage: { inputTokens: 10, outputTokens: 5 } };

function provider(
  name: string,
  ...answers: (AiReply | AiError)[]
): AiProvider & { complete: ReturnType<typeof vi.fn<AiProvider['complete']>> } {
  const complete = vi.fn<AiProvider['complete']>(async () => {
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (!next || next instanceof AiError) throw next ?? new AiError('unavailable', 'none');
    return next;
  });
  return { name, model: `${name}-1`, complete };
}

const router = (providers: readonly AiProvider[], changes: Partial<RouterOptions> = {}): AiRouter =>
  new AiRouter({
    providers,
    ledger: memoryLedger(),
    allowance: { tokensPerProviderAndDay: null, microsPerPersonAndDay: null },
    ...changes,
  });

const question = (changes: Partial<AiQuestion<typeof schema>> = {}): AiQuestion<typeof schema> => ({
  task: 'answer',
  instructions: 'Look.',
  data: 'words',
  schemaName: 'verdict',
  schema,
  jsonSchema: {},
  maxOutputTokens: 10,
  signal: new AbortController().signal,
  userId: 'u',
  interviewId: 'i',
  promptVersion: '1',
  sample: 0,
  ...changes,
});

describe('the router', () => {
  it('goes to the next provider when one fails', async () => {
    const away = provider('a', new AiError('unavailable', 'down'));
    const here = provider('b', good);
    expect(await router([away, here], { preferred: 'a' }).ask(question())).toEqual({
      value: { ok: true },
      provider: 'b',
      model: 'b-1',
    });
    expect(away.complete).toHaveBeenCalledOnce();
  });

  it('has output of another shape repaired once, then goes on', async () => {
    const wrong: AiReply = { ...good, output: { ok: 'yes' } };
    const mends = provider('a', wrong, good);
    expect((await router([mends]).ask(question())).provider).toBe('a');
    expect(mends.complete.mock.calls[1]?.[0].instructions).toContain('did not fit the schema');

    const never = provider('a', wrong);
    expect((await router([never, provider('b', good)], { preferred: 'a' }).ask(question())).provider).toBe(
      'b',
    );
    expect(never.complete).toHaveBeenCalledTimes(2);
  });

  it('waits as long as it is asked to, once', async () => {
    const busy = provider('a', new AiError('rate-limited', 'busy', 5), good);
    expect((await router([busy]).ask(question())).value).toEqual({ ok: true });
    const long = provider('a', new AiError('rate-limited', 'busy', 60_000), good);
    await expect(router([long]).ask(question())).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(long.complete).toHaveBeenCalledOnce();
  });

  it('leaves a provider alone after five failures, and tries it again a minute later', async () => {
    let now = 0;
    const down = provider('a', new AiError('unavailable', 'down'));
    const one = router([down], { now: () => now });
    for (let i = 0; i < 7; i += 1) await one.ask(question()).catch(() => undefined);
    expect(down.complete).toHaveBeenCalledTimes(5);
    now = 60_000;
    await one.ask(question()).catch(() => undefined);
    expect(down.complete).toHaveBeenCalledTimes(6);
  });

  it('says that a provider is busy also while it is left alone for being so', async () => {
    const busy = provider('a', new AiError('rate-limited', 'busy'));
    const one = router([busy], { now: () => 0 });
    for (let i = 0; i < 8; i += 1)
      await expect(one.ask(question())).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(busy.complete).toHaveBeenCalledTimes(5);
  });

  it('never asks the same twice, but each sample by itself', async () => {
    const ledger = memoryLedger();
    const paid = provider('a', good);
    const one = router([paid], { ledger });
    await one.ask(question());
    await one.ask(question());
    expect(paid.complete).toHaveBeenCalledOnce();
    await one.ask(question({ sample: 1 }));
    await one.ask(question({ promptVersion: '2' }));
    await one.ask(question({ userId: 'somebody else' }));
    expect(paid.complete).toHaveBeenCalledTimes(4);
    expect(ledger.calls).toHaveLength(4);
    expect(ledger.calls[0]).toMatchObject({
      provider: 'a',
      model: 'a-1',
      task: 'answer',
      usage: { inputTokens: 10, outputTokens: 5 },
    });
  });

  it('stops at the quota of a provider and at the budget of a person', async () => {
    const spent = { tokensByProvider: new Map([['a', 100]]), personMicros: 10 };
    const allowance = { tokensPerProviderAndDay: 100, microsPerPersonAndDay: null };
    const [a, b] = [provider('a', good), provider('b', good)];
    const marks: unknown[] = [];
    const one = router([a, b], {
      ledger: memoryLedger(spent),
      allowance,
      preferred: 'a',
      onQuota: (...mark) => marks.push(mark),
    });
    expect((await one.ask(question())).provider).toBe('b');
    expect(marks).toEqual([['a', 100]]);
    const poor = router([b], {
      ledger: memoryLedger(spent),
      allowance: { tokensPerProviderAndDay: null, microsPerPersonAndDay: 10 },
    });
    await expect(poor.ask(question())).rejects.toMatchObject({ kind: 'budget-spent' });
  });

  it('asks whom the person prefers, and who is good enough for the task otherwise', async () => {
    const two = [provider('a', good), provider('b', good)];
    const one = router(two, { tiers: { b: 'premium' } });
    expect((await one.ask(question())).provider).toBe('b');
    expect((await one.ask(question({ preferred: 'a' }))).provider).toBe('a');
  });

  it('asks nobody else once it is cancelled', async () => {
    const other = provider('b', good);
    await expect(
      router([provider('a', new AiError('cancelled', 'stop')), other], { preferred: 'a' }).ask(question()),
    ).rejects.toMatchObject({ kind: 'cancelled' });
    expect(other.complete).not.toHaveBeenCalled();
  });
});
