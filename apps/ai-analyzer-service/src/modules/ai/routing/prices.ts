import { z } from 'zod';

/** US dollars per million tokens. */
const price = z.object({ input: z.number().nonnegative(), output: z.number().nonnegative() });
export const priceTable = z.record(z.string(), price);
export type PriceTable = z.infer<typeof priceTable>;

/** Millionths of a dollar. A model without a price costs nothing that we know of. */
export function costMicros(
  model: string,
  usage: { inputTokens: number; outputTokens: number },
  table: PriceTable,
): bigint {
  const known = table[model];
  return known ? BigInt(Math.ceil(usage.inputTokens * known.input + usage.outputTokens * known.output)) : 0n;
}
