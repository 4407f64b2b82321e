import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBytes } from './source-bytes.js';

const CONTENT = 'abcdefghij';
const { signal } = new AbortController();

/** Gives "from-to" and "from-" like the blob storage, and knows no other range. */
const storage: RequestListener = ({ method, headers, url }, response) => {
  if (url === '/gone') return response.writeHead(404).end();
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const part = from === undefined ? CONTENT : CONTENT.slice(Number(from), to ? Number(to) + 1 : undefined);
  response.writeHead(from === undefined ? 200 : 206, { 'content-length': part.length });
  return response.end(method === 'HEAD' ? undefined : part);
};

describe('readBytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bytes-'));
  const path = join(folder, 'file');
  const server = createServer(storage);
  let url = '';
  beforeAll(async () => {
    writeFileSync(path, CONTENT);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['the start', { first: 3 }, 'abc'],
    ['the end', { last: 3 }, 'hij'],
    ['all where there is less', { last: 30 }, CONTENT],
    ['all where there is less than of a start', { first: 30 }, CONTENT],
  ])('gives %s, of a file and of a blob', async (_name, stretch, expected) => {
    expect(String(await readBytes(path, stretch, signal))).toBe(expected);
    expect(String(await readBytes(`${url}/blob`, stretch, signal))).toBe(expected);
  });

  it('gives nothing of the start of what is gone, and fails for its end', async () => {
    expect(await readBytes(`${url}/gone`, { first: 3 }, signal)).toHaveLength(0);
    await expect(readBytes(`${url}/gone`, { last: 3 }, signal)).rejects.toThrow('404');
  });
});
