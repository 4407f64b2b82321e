export interface StoredPart {
  path: string;
  /** Bytes. */
  size: number;
}

export interface BlockCopy {
  from: string;
  /** Where in the part. */
  offset: number;
  count: number;
  /** Where in the whole. */
  start: number;
}

/** The store copies one block of at most 100 MiB in one call. */
const COPY_BYTES = 64 * 1024 * 1024;
export const JOIN_IN_FLIGHT = 4;

/** Which blocks the whole is made of. */
export function planJoin(parts: readonly StoredPart[], copyBytes = COPY_BYTES): BlockCopy[] {
  const copies: BlockCopy[] = [];
  let start = 0;
  for (const { path, size } of parts) {
    for (let offset = 0; offset < size; offset += copyBytes) {
      const count = Math.min(copyBytes, size - offset);
      copies.push({ from: path, offset, count, start });
      start += count;
    }
  }
  return copies;
}
