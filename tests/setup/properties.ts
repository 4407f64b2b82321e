import fc from 'fast-check';

const EVER_THE_SAME = 1_961;
const WITHIN_MS = 20_000;

/**
 * `npm test` tries the same cases each time, so that it fails for what was changed and for nothing else;
 * `npm run test:properties` tries as many new ones as there is time for.
 */
fc.configureGlobal(
  process.env['NEW_CASES']
    ? { numRuns: 100_000, interruptAfterTimeLimit: WITHIN_MS }
    : { seed: EVER_THE_SAME },
);
