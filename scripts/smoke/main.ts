// `npm run smoke -- ai`: one real run with the keys in .env, paid for by whose keys they are.
import { root } from '../start/places.ts';
import { readDotEnv } from '../start/dot-env.ts';

const [name = ''] = process.argv.slice(2);
if (name !== 'ai') {
  process.stderr.write('Say which: npm run smoke -- ai\n');
  process.exit(1);
}
const { smokeAi } = await import('./ai.ts');
const passed = await smokeAi({ ...process.env, ...readDotEnv(root) }, (line) =>
  process.stdout.write(`${line}\n`),
);
process.exit(passed ? 0 : 1);
