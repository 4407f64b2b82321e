import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldBlockId, newHoldNonce, parseBlockId, plainBlockId } from './block-id.js';
import { layOut, type ListedBlock } from './block-layout.js';
import { appendPoint, LEAST_BLOCK_BYTES } from './tail.js';

const sizes = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 30 });

function chain(all: readonly number[], from = 0): (ListedBlock & { start: number })[] {
  let start = from;
  return all.map((size) => {
    const block = { id: plainBlockId(start), size, start };
    start += size;
    return block;
  });
}

const sum = (all: readonly number[]): number => all.reduce((total, size) => total + size, 0);

describe('block ids', () => {
  it('tell where the block starts and whether it is held, and have one length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (start) => {
        const held = heldBlockId(start, newHoldNonce());
        expect(parseBlockId(plainBlockId(start))).toEqual({ start, held: false });
        expect(parseBlockId(held)).toEqual({ start, held: true });
        expect(held).toHaveLength(plainBlockId(0).length);
      }),
    );
  });

  it('of others are not understood', () => {
    expect(parseBlockId(Buffer.from('block-000001').toString('base64'))).toBeNull();
  });
});

describe('layOut', () => {
  it('counts every committed byte and every staged byte that follows without a gap', () => {
    fc.assert(
      fc.property(sizes, sizes, (committed, staged) => {
        const first = chain(committed);
        const then = chain(staged, sum(committed));
        const layout = layOut(first, [...then].reverse());
        expect(layout.size).toBe(sum(committed) + sum(staged));
        expect(layout.committedSize).toBe(sum(committed));
        expect(layout.blocks.map(({ start }) => start)).toEqual(
          [...first, ...then].map(({ start }) => start),
        );
      }),
    );
  });

  it('stops at the first gap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 20 }),
        fc.nat(),
        (staged, pick) => {
          const blocks = chain(staged);
          const missing = pick % blocks.length;
          const layout = layOut(
            [],
            blocks.filter((_, i) => i !== missing),
          );
          expect(layout.size).toBe(sum(staged.slice(0, missing)));
        },
      ),
    );
  });

  it('never counts held blocks until they are committed', () => {
    const held = { id: heldBlockId(10, newHoldNonce()), size: 5 };
    expect(layOut(chain([10]), [held]).size).toBe(10);
    expect(layOut([...chain([10]), held], []).size).toBe(15);
  });

  it('takes a small last block that was staged again, longer, and only then', () => {
    const committed = chain([100_000, 10]);
    const again = (size: number) => [{ id: plainBlockId(100_000), size }];
    expect(layOut(committed, again(30)).size).toBe(100_030);
    expect(layOut(committed, again(5)).size).toBe(100_010);
    expect(layOut(chain([10, 100_000]), [{ id: plainBlockId(0), size: 30 }]).size).toBe(100_010);
  });
});

describe('appendPoint', () => {
  it('never lets 2 GiB need more blocks than the store takes, however small the requests', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 * LEAST_BLOCK_BYTES }), { minLength: 1, maxLength: 200 }),
        (requests) => {
          let blocks: ListedBlock[] = [];
          let size = 0;
          for (const bytes of requests) {
            const { keep, tail } = appendPoint(layOut(blocks, []));
            const start = tail?.start ?? size;
            blocks = [
              ...keep.map(({ id, size: kept }) => ({ id, size: kept })),
              { id: plainBlockId(start), size: size - start + bytes },
            ];
            size += bytes;
          }
          expect(layOut(blocks, []).size).toBe(size);
          expect(blocks.slice(0, -1).every((block) => block.size >= LEAST_BLOCK_BYTES)).toBe(true);
        },
      ),
    );
  });
});
