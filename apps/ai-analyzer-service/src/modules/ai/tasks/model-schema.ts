import { z } from 'zod';

/** Bounds that Azure's strict output refuses; zod holds the result to them all the same. */
const REFUSED = new Set(['$schema', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems']);

function allowed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(allowed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !REFUSED.has(key))
      .map(([key, inner]) => [key, allowed(inner)]),
  );
}

/** The JSON Schema of a result, in the words that every provider's strict output takes. */
export function modelSchema(schema: z.ZodType): Record<string, unknown> {
  return allowed(z.toJSONSchema(schema)) as Record<string, unknown>;
}
