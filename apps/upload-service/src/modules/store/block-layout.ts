import { parseBlockId } from './block-id.js';

export interface ListedBlock {
  id: string;
  size: number;
}

export interface PlacedBlock extends ListedBlock {
  start: number;
  committed: boolean;
}

export interface BlockLayout {
  /** Blocks that follow each other without a gap from the first byte on. */
  blocks: readonly PlacedBlock[];
  /** The offset of the upload: how many bytes those blocks hold. */
  size: number;
  committedSize: number;
}

export const EMPTY_LAYOUT: BlockLayout = { blocks: [], size: 0, committedSize: 0 };

/**
 * What of a blob's blocks counts as stored: the committed ones in their order, then every uncommitted plain
 * block that starts exactly where the bytes before it end. An uncommitted block replaces a committed one that
 * starts at the same byte when it holds more: that is a small last block being written again, longer.
 */
export function layOut(committed: readonly ListedBlock[], uncommitted: readonly ListedBlock[]): BlockLayout {
  const pending = pendingByStart(uncommitted);
  const committedSize = committed.reduce((sum, block) => sum + block.size, 0);
  const blocks: PlacedBlock[] = [];
  let size = 0;
  for (const block of committed) {
    const isLast = size + block.size === committedSize;
    if (isLast && (pending.get(size)?.size ?? 0) > block.size) break;
    blocks.push({ ...block, start: size, committed: true });
    size += block.size;
  }
  for (let next = pending.get(size); next !== undefined; next = pending.get(size)) {
    blocks.push({ ...next, start: size, committed: false });
    size += next.size;
  }
  return { blocks, size, committedSize };
}

function pendingByStart(uncommitted: readonly ListedBlock[]): Map<number, ListedBlock> {
  const pending = new Map<number, ListedBlock>();
  for (const block of uncommitted) {
    const name = parseBlockId(block.id);
    if (name === null || name.held || block.size === 0) continue;
    pending.set(name.start, block);
  }
  return pending;
}
