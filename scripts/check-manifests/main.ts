// `npm run check:manifests`: what can be known of the deployment without a cluster. One file per check in checks/.
import '../../eval/lib/from-source.ts';
import { join } from 'node:path';
import { root } from '../start/places.ts';
import { loadChecks, runChecks } from './lib/run-checks.ts';

const words = process.argv.slice(2);
const checks = await loadChecks(join(import.meta.dirname, 'checks'));
const chosen = checks.filter(
  (check) => words.length === 0 || words.some((word) => check.name.includes(word)),
);
const results = await runChecks(chosen, root);
for (const { name, faults, seconds } of results) {
  process.stdout.write(`${faults.length === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)\n`);
  for (const fault of faults) process.stdout.write(`        ${fault}\n`);
}
const failed = results.filter(({ faults }) => faults.length > 0).length;
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
