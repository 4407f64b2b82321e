import type { AiProvider } from './port.js';
import type { Allowance } from './routing/allowance.js';
import type { PriceTable } from './routing/prices.js';
import type { QualityTier } from './routing/tiers.js';

export const AI_SETTINGS = Symbol('ai settings');

export interface AiSettings {
  /** Empty: the built-in rules judge alone. */
  providers: readonly AiProvider[];
  allowance: Allowance;
  prices: PriceTable;
  samples: number;
  /** Questions to one provider at once, in one process. */
  atOnce: number;
  tiers: Readonly<Record<string, QualityTier>>;
  /** Asked first while it can; null: Auto. */
  preferred: string | null;
}
