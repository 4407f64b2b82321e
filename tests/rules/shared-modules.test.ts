import { expect, test } from 'vitest';
import { testSources, type Source } from './sources.ts';

/** These change what other files of the same process have loaded, or load it a second time beside what they hold. */
const unshares = /\bvi\s*\.\s*(?:mock|doMock|unmock|doUnmock|resetModules|hoisted)\b/;

const unsharers = (sources: readonly Source[]): string[] =>
  sources.filter(({ text }) => unshares.test(text)).map(({ path }) => path);

test('no test changes the modules that it shares with others', () => {
  expect(unsharers(testSources())).toEqual([]);
});

test.each(['resetModules', 'mock', 'doMock'])('finds vi.%s', (name) => {
  expect(unsharers([{ path: 'x.test.ts', text: `  vi.${name}();` }])).toEqual(['x.test.ts']);
});
