import { expect, test } from 'vitest';
import { productionSources, type Source } from './sources.ts';

/** The files that may: each app's config.ts, and the one place of shared-utils that they read through. */
const mayRead = [
  /^apps\/[^/]+\/src\/config\.ts$/,
  /^apps\/web\/src\/server\/config\.ts$/,
  /^packages\/shared-utils\/src\/config\//,
];

/** Not settings: the build of Next writes their values into the code. */
const constants = /\bprocess\.env(?:\.(?:NODE_ENV|NEXT_RUNTIME)\b|\['(?:NODE_ENV|NEXT_RUNTIME)'\])/g;

function readersOfEnvironment(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !mayRead.some((pattern) => pattern.test(path)))
    .map(({ path, text }) => ({ path, text: text.replace(constants, '') }))
    .filter(({ text }) =>
      /\bprocess\s*(\.\s*env\b|\[\s*['"]env['"]\s*\])|\benv\b[^;\n]*from\s+['"]node:process['"]/.test(text),
    )
    .map(({ path }) => path);
}

test('only config.ts reads the environment', () => {
  expect(readersOfEnvironment(productionSources())).toEqual([]);
});

test.each([
  ['apps/upload-service/src/modules/x.ts', "const a = process.env['A'];"],
  ['apps/web/src/features/x.tsx', 'const { A } = process.env;'],
  ['packages/event-bus/src/x.ts', "import { env } from 'node:process';"],
])('finds a reader in %s', (path, text) => {
  expect(readersOfEnvironment([{ path, text }])).toEqual([path]);
});
