import { Injectable } from '@nestjs/common';
import { tooLarge } from '@interview-buddy/shared-utils/errors';
import { AccountRepository } from './account.repository.js';
import { STORAGE_OF_PLAN } from './plans.js';

const GB = 1_000_000_000;

/** How much a person may store, by plan. */
@Injectable()
export class Quota {
  constructor(private readonly accounts: AccountRepository) {}

  /** @throws AppError 413 `quota/exceeded`, with what would help. */
  async requireRoom(userId: string, bytes: number): Promise<void> {
    const { plan, storedBytes } = await this.accounts.storage(userId);
    const free = STORAGE_OF_PLAN[plan] - storedBytes;
    if (bytes <= free) return;
    throw tooLarge(
      'quota/exceeded',
      `Your storage is full: ${gigabytes(free)} GB of ${gigabytes(STORAGE_OF_PLAN[plan])} GB are left, and this file has ${gigabytes(bytes)} GB. Delete recordings that you no longer need (their analyses can stay), or shorten how long recordings are kept.`,
    );
  }
}

function gigabytes(bytes: number): string {
  return (Math.max(0, bytes) / GB).toFixed(1);
}
