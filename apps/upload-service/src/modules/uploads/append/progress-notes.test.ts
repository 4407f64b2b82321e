import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { describe, expect, it } from 'vitest';
import { ProgressNotes } from './progress-notes.js';

describe('ProgressNotes', () => {
  it('tells the first bytes at once, and not again while that lasts', async () => {
    const told: number[] = [];
    let finish: () => void = () => undefined;
    const notes = new ProgressNotes((bytes) => {
      told.push(bytes);
      return new Promise((done) => (finish = done));
    });
    notes.at(1);
    notes.at(2);
    expect(told).toEqual([1]);
    let over = false;
    const end = notes.end().then(() => (over = true));
    await Promise.resolve();
    expect(over).toBe(false);
    finish();
    await end;
    expect(told).toEqual([1]);
  });

  it('throws what went wrong, at the next bytes and at the end', async () => {
    const notes = new ProgressNotes(() => Promise.reject(new Error('gone')));
    notes.at(1);
    await expect(notes.end()).rejects.toThrow('gone');
    expect(() => notes.at(2)).toThrow('gone');
  });

  it('has nothing to wait for where nothing came', async () => {
    await expect(new ProgressNotes(() => Promise.reject(new Error('never'))).end()).resolves.toBeUndefined();
  });
});

describe('ProgressNotes of a request that may be quick', () => {
  const noted = (firstAfterMs: number) => {
    const told: number[] = [];
    return { told, notes: new ProgressNotes(async (bytes) => void told.push(bytes), firstAfterMs) };
  };

  it('tell nothing where all is there before', async () => {
    const { told, notes } = noted(60_000);
    notes.at(1);
    notes.at(2);
    await notes.end({ complete: true });
    expect(told).toEqual([]);
  });

  it('tell how far it came where it broke off', async () => {
    const { told, notes } = noted(60_000);
    notes.at(1);
    notes.at(2);
    await notes.end();
    expect(told).toEqual([2]);
  });

  it('tell after a while, though no more bytes come', async () => {
    const { told, notes } = noted(1);
    notes.at(1);
    await untilTrue(() => told.length > 0);
    await notes.end({ complete: true });
    expect(told).toEqual([1]);
  });
});
