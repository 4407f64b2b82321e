import { testServers } from '@interview-buddy/shared-utils/testing';
import { expect, it } from 'vitest';
import { diffToSchema } from './diff.ts';

it('finds the migrations to lead to the schema', async () => {
  expect(await diffToSchema('migrations', testServers().postgresUrl)).toBe('');
});

it('finds a difference where there is one', async () => {
  expect(await diffToSchema('nothing', testServers().postgresUrl)).toContain('CREATE TABLE "interviews"');
});

it('does not take a server that is away for agreement', async () => {
  await expect(diffToSchema('migrations', 'postgresql://nobody:x@127.0.0.1:1/x')).rejects.toThrow(
    /could not compare/,
  );
});
