// `npm run check`, or `npm run check -- types` for those whose name holds a word.
import { allChecks, runChecks } from './checks.ts';

const words = process.argv.slice(2);
const chosen = allChecks().filter(
  (check) => words.length === 0 || words.some((word) => check.name.includes(word)),
);
const results = await runChecks(chosen);
const failed = results.filter((result) => !result.passed).length;
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
