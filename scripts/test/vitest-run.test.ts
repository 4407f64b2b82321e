import { expect, test } from 'vitest';
import { tallyOf } from './vitest-run.ts';

test('adds up tests, and a file that could not be loaded as one failure', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 2,
    testResults: [
      { status: 'passed', assertionResults: [1, 2] },
      { status: 'failed', assertionResults: [1] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(tallyOf(report)).toEqual({ passed: 7, failed: 3 });
});
