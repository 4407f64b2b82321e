import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.ts';

export interface Tally {
  passed: number;
  failed: number;
}

interface JsonReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Adds up a report of vitest: a file that could not even be loaded counts as one failure. */
export function tallyOf(report: JsonReport): Tally {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** Runs vitest projects. What fails beside the tests (coverage, stray errors, a crash) counts as one failure. */
export async function runVitest(
  projects: readonly string[],
  args: readonly string[],
  folder: string,
): Promise<Tally> {
  const file = join(folder, `${projects.join('-')}.json`);
  const { code } = await run(
    'vitest',
    [
      'run',
      ...projects.map((project) => `--project=${project}`),
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, '--passWithNoTests', ...args],
    ],
    { show: true },
  );
  const tally = readTally(file);
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function readTally(file: string): Tally {
  try {
    return tallyOf(JSON.parse(readFileSync(file, 'utf8')) as JsonReport);
  } catch {
    return { passed: 0, failed: 0 };
  }
}
