import { isExpression } from './read-terraform.ts';

export interface Reference {
  /** var.x, local.x, azurerm_y.z or data.azurerm_y.z. */
  address: string;
  /** `[0]`, `[each.key]`, `[*]` or nothing. */
  index: string;
  /** First attribute after it, if any. */
  attribute: string | undefined;
}

const REFERENCE =
  /(?<![\w.])((?:var|local)\.\w+|(?:data\.)?(?:azurerm|random)_\w+\.\w+)(\[[^\]]*\])?(?:\.(\w+))?/g;

/** Every reference in the expressions below a value. */
export function referencesIn(value: unknown): Reference[] {
  if (isExpression(value)) {
    return [...value.matchAll(REFERENCE)].map(([, address = '', index = '', attribute]) => ({
      address,
      index,
      attribute,
    }));
  }
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(referencesIn);
  return [];
}
