export interface Allowance {
  /** Tokens per provider and day (UTC); null: no limit. */
  tokensPerProviderAndDay: number | null;
  /** Millionths of a dollar per person and day; null: no limit. */
  microsPerPersonAndDay: number | null;
}

export interface Spent {
  tokensByProvider: ReadonlyMap<string, number>;
  personMicros: number;
}

export function remainingQuota(
  provider: string,
  spent: Spent,
  { tokensPerProviderAndDay }: Allowance,
): number {
  if (tokensPerProviderAndDay === null) return 1;
  return Math.max(0, 1 - (spent.tokensByProvider.get(provider) ?? 0) / tokensPerProviderAndDay);
}

export function withinBudget(spent: Spent, { microsPerPersonAndDay }: Allowance): boolean {
  return microsPerPersonAndDay === null || spent.personMicros < microsPerPersonAndDay;
}

/** Which mark of the quota the spending has passed: operators are told at 80 and 90 percent. */
export function quotaMark(remaining: number): 80 | 90 | 100 | null {
  if (remaining <= 0) return 100;
  if (remaining <= 0.1) return 90;
  return remaining <= 0.2 ? 80 : null;
}
