import type { ContainerClient } from '@azure/storage-blob';
import { beforeAll, expect, it } from 'vitest';
import { testBlobConfig } from '../testing/index.js';
import { createBlobContainer, ensureContainer, readUrl } from './index.js';

const PATH = 'uploads/u-1/r 1/recording';
let container: ContainerClient;

beforeAll(async () => {
  container = createBlobContainer(await testBlobConfig());
  await container.getBlockBlobClient(PATH).upload('sound', 5);
});

it('is not readable without leave', async () => {
  expect((await fetch(container.getBlobClient(PATH).url)).ok).toBe(false);
});

it('is readable by its URL, and only that: not written, nor another', async () => {
  const url = await readUrl(container, PATH, 60);
  expect(await (await fetch(url)).text()).toBe('sound');
  expect((await fetch(url, { headers: { Range: 'bytes=1-2' } })).status).toBe(206);
  expect((await fetch(url, { method: 'DELETE' })).ok).toBe(false);
  const other = new URL(url);
  other.pathname = other.pathname.replace('u-1', 'u-2');
  expect((await fetch(other)).ok).toBe(false);
});

it('ends after its time, which is a day at most', async () => {
  const expiry = new URL(await readUrl(container, PATH, 60)).searchParams.get('se');
  expect(Math.abs(Date.parse(String(expiry)) - Date.now() - 60_000)).toBeLessThan(5_000);
  const { searchParams: longest } = new URL(await readUrl(container, PATH, 24 * 60 * 60));
  expect(Date.parse(String(longest.get('se'))) - Date.parse(String(longest.get('st')))).toBe(
    24 * 60 * 60 * 1000,
  );
  await expect(readUrl(container, PATH, 24 * 60 * 60 + 1)).rejects.toThrow(RangeError);
  await expect(readUrl(container, PATH, 0)).rejects.toThrow(RangeError);
});

it('can be made twice', async () => {
  await expect(ensureContainer(container)).resolves.toBeUndefined();
});
