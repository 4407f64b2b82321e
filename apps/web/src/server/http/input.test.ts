import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { known, readJson, validated } from './input';
import { ProblemError } from './problem';

const post = (body: string, type = 'application/json') =>
  new Request('http://gateway/', { method: 'POST', body, headers: { 'content-type': type } });

const problemOf = async (run: () => unknown): Promise<ProblemError> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('nothing was refused');
};

describe('input', () => {
  it('names each field that it refuses', async () => {
    const schema = z.object({ a: z.string('Say a.'), b: z.object({ c: z.number('Say c.') }) });
    const refused = await problemOf(() => validated(schema, { b: {} }));
    expect(refused).toMatchObject({ status: 400, code: 'input/invalid', message: 'Say a. Say c.' });
    expect(refused.errors).toEqual([
      { path: 'a', message: 'Say a.' },
      { path: 'b.c', message: 'Say c.' },
    ]);
  });

  it('says of what cannot be an id that it does not exist', async () => {
    expect(await problemOf(() => known(z.object({ id: z.uuid() }), { id: '../etc' }))).toMatchObject({
      status: 404,
    });
  });

  it('reads JSON and nothing else', async () => {
    expect(await readJson(post('{"a":1}'))).toEqual({ a: 1 });
    expect(await problemOf(() => readJson(post('{"a":')))).toMatchObject({ status: 400 });
    expect(await problemOf(() => readJson(post('a=1', 'application/x-www-form-urlencoded')))).toMatchObject({
      status: 415,
    });
  });

  it('stops reading a body that is too large', async () => {
    expect(await problemOf(() => readJson(post(`"${'x'.repeat(300_000)}"`)))).toMatchObject({ status: 413 });
  });
});
