import type { BlockLayout, PlacedBlock } from './block-layout.js';

/**
 * A last block smaller than this is written again, longer, by the next request: however tiny the requests are,
 * 2 GiB never need more than 32,768 blocks, and one byte more costs at most this much.
 */
export const LEAST_BLOCK_BYTES = 64 * 1024;

export interface AppendPoint {
  /** Blocks that stay as they are. */
  keep: readonly PlacedBlock[];
  /** The small last block that is written again; null where there is none. */
  tail: PlacedBlock | null;
}

export function appendPoint(layout: BlockLayout): AppendPoint {
  const last = layout.blocks.at(-1);
  if (!last || last.size >= LEAST_BLOCK_BYTES) return { keep: layout.blocks, tail: null };
  return { keep: layout.blocks.slice(0, -1), tail: last };
}
