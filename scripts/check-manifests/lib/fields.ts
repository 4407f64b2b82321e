/** A field of a document whose shape is not known to the compiler. */
export type Field = string | number | boolean | null | undefined | Field[] | { [key: string]: Field };
export type Fields = { [key: string]: Field };

/** Walks into nested fields; undefined where one is missing. */
export function at(from: unknown, ...path: (string | number)[]): Field {
  let value: unknown = from;
  for (const key of path) value = value === null || value === undefined ? undefined : Object(value)[key];
  return value as Field;
}

export function listAt(from: unknown, ...path: (string | number)[]): Fields[] {
  const value = at(from, ...path);
  return Array.isArray(value) ? (value as Fields[]) : [];
}

export function textsAt(from: unknown, ...path: (string | number)[]): string[] {
  const value = at(from, ...path);
  return Array.isArray(value) ? value.map(String) : [];
}
