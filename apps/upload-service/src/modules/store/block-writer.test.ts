import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlockId } from './block-id.js';
import { BLOCK_BYTES, BlockWriter, type StageBlock } from './block-writer.js';
import { MemoryBudget, SLAB_BYTES } from './memory-budget.js';
import { RecordingHash } from './recording-hash.js';

function memoryStore(fails: (start: number) => boolean = () => false) {
  const blocks = new Map<number, Buffer>();
  const stage: StageBlock = async (id, body, bytes) => {
    const start = parseBlockId(id)?.start ?? -1;
    const content = await buffer(body());
    expect(content.length).toBe(bytes);
    if (fails(start)) throw new Error('store away');
    blocks.set(start, content);
  };
  return { blocks, stage };
}

async function writeAll(writer: BlockWriter, bytes: Buffer, chunk: number, letGoAt = -1): Promise<void> {
  for (let at = 0; at < bytes.length; at += chunk) {
    await writer.write(bytes.subarray(at, at + chunk));
    if (letGoAt >= at && letGoAt < at + chunk) writer.letGo(0);
  }
}

const patterned = (length: number): Buffer =>
  Buffer.from(new Uint8Array(length).map((_, i) => (i * 31 + (i >> 8)) & 0xff));

describe('BlockWriter', () => {
  it(
    'stages every byte once, in blocks that follow each other, and gives all memory back',
    { timeout: 30_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 3 * SLAB_BYTES }),
          fc.integer({ min: 1, max: 70_000 }),
          fc.integer({ min: 1, max: 4 }),
          fc.nat({ max: 3 * SLAB_BYTES }),
          async (length, chunk, slabs, letGoAt) => {
            const budget = new MemoryBudget(slabs);
            const { blocks, stage } = memoryStore();
            const writer = new BlockWriter({
              start: 7,
              holdNonce: null,
              budget,
              stage,
              hash: await RecordingHash.start(),
            });
            const bytes = patterned(length);
            await writeAll(writer, bytes, chunk, letGoAt);
            const staged = await writer.finish();
            const stored = Buffer.concat(staged.map(({ start }) => blocks.get(start) ?? Buffer.alloc(0)));
            expect(stored.equals(bytes)).toBe(true);
            expect(staged.at(-1)?.hash?.bytes).toBe(length);
            expect(budget.heldBytes).toBe(0);
            expect(budget.allocatedBytes).toBeLessThanOrEqual(slabs * SLAB_BYTES);
          },
        ),
        { numRuns: 12 },
      );
    },
  );

  it('fills whole blocks where memory allows', async () => {
    const { stage } = memoryStore();
    const writer = new BlockWriter({
      start: 0,
      holdNonce: null,
      budget: new MemoryBudget(64),
      stage,
      hash: null,
    });
    await writeAll(writer, Buffer.alloc(BLOCK_BYTES + 1), 65_536);
    expect((await writer.finish()).map(({ size }) => size)).toEqual([BLOCK_BYTES, 1]);
  });

  it('keeps what stands before a block that could not be stored', async () => {
    const budget = new MemoryBudget(64);
    const { stage } = memoryStore((start) => start === BLOCK_BYTES);
    const writer = new BlockWriter({
      start: 0,
      holdNonce: null,
      budget,
      stage,
      hash: await RecordingHash.start(),
    });
    await writer.write(Buffer.alloc(2 * BLOCK_BYTES)).catch(() => undefined);
    const staged = await writer.finish();
    expect(staged).toMatchObject([{ start: 0, size: BLOCK_BYTES, hash: { bytes: BLOCK_BYTES } }]);
    expect(writer.failed).toMatchObject({ message: 'store away' });
    expect(budget.heldBytes).toBe(0);
    await expect(writer.write(Buffer.alloc(BLOCK_BYTES))).rejects.toThrow('store away');
  });

  it('lets many slow writers share little memory without one waiting for ever', async () => {
    const budget = new MemoryBudget(3);
    const { stage } = memoryStore();
    const work = Array.from({ length: 12 }, async () => {
      const writer = new BlockWriter({ start: 0, holdNonce: null, budget, stage, hash: null });
      await writeAll(writer, Buffer.alloc(SLAB_BYTES * 2), 10_000);
      const staged = await writer.finish();
      return staged.reduce((sum, { size }) => sum + size, 0);
    });
    expect(await Promise.all(work)).toEqual(Array.from({ length: 12 }, () => SLAB_BYTES * 2));
  });

  it('does not let clients that send a byte now and then keep the memory from the others', async () => {
    const budget = new MemoryBudget(3, 20);
    const { blocks, stage } = memoryStore();
    const open = () => new BlockWriter({ start: 0, holdNonce: null, budget, stage, hash: null });
    const slow = Array.from({ length: 3 }, open);
    for (const writer of slow) await writer.write(Buffer.from('a'));
    const quick = open();
    await writeAll(quick, patterned(SLAB_BYTES * 2), 65_536);
    const staged = await quick.finish();
    expect(staged.reduce((sum, { size }) => sum + size, 0)).toBe(SLAB_BYTES * 2);
    const [first] = slow;
    await first?.write(Buffer.from('b'));
    expect(await first?.finish()).toMatchObject([
      { start: 0, size: 1 },
      { start: 1, size: 1 },
    ]);
    expect(blocks.get(1)?.toString()).toBe('b');
    await Promise.all(slow.map((writer) => writer.finish()));
    expect(budget.heldBytes).toBe(0);
  });

  it('holds nothing of an empty stream', async () => {
    const writer = new BlockWriter({
      start: 0,
      holdNonce: null,
      budget: new MemoryBudget(1),
      stage: memoryStore().stage,
      hash: null,
    });
    for await (const chunk of Readable.from([])) await writer.write(chunk as Buffer);
    expect(await writer.finish()).toEqual([]);
  });
});
