import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Pages of a session that ended are shown for two seconds more. */
export async function untilSignedOut(page: Page, load: () => Promise<unknown>): Promise<void> {
  const signIn = page.getByRole('heading', { name: 'Sign in' });
  await expect
    .poll(
      async () => {
        await load();
        return signIn.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 60_000 },
    )
    .toBe(true);
}
