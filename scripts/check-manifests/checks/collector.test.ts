import { expect, test } from 'vitest';
import { brokenCopy, root } from '../lib/broken-copy.test-helper.ts';
import { run } from './collector.ts';

const file = 'manifests/components/monitoring/collector/collector.yaml';

test('finds nothing in the tree as it is', async () => {
  expect(await run(root)).toEqual([]);
});

test.each([
  [
    'a list that allows everything',
    'allow_all_keys: false',
    'allow_all_keys: true',
    'every attribute leaves',
  ],
  [
    'a key that may hold an address',
    '- http.route',
    '- http.route\n      - user.email',
    'user.email may hold',
  ],
  ['an attribute of the code that is lost', '      - interview.id\n', '', 'the code sets interview.id'],
  ['a pipeline without scrubbing', 'memory_limiter, redaction,', 'memory_limiter,', 'is not scrubbed'],
  ['a processor that is not there', 'receivers: [otlp]', 'receivers: [otpl]', 'uses otpl'],
  ['sampling of parts', 'tail_sampling, batch]', 'batch, tail_sampling]', 'must judge whole traces last'],
  ['a token that passes', /\n.*eyJ.*\n/, '\n', 'would leave the cluster'],
])('finds %s', async (_, from, to, sentence) => {
  expect((await run(brokenCopy({ file, from, to }))).join('\n')).toContain(sentence);
});
