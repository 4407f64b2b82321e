import type { AccountResponse } from '@interview-buddy/shared-types/api';

const GIB = 1024 ** 3;

/** Bytes of recordings that each plan may store at once. */
export const STORAGE_OF_PLAN: Readonly<Record<AccountResponse['plan'], number>> = {
  free: 20 * GIB,
  plus: 200 * GIB,
};
