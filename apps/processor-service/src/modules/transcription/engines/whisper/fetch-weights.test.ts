import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterEach, describe, expect, it } from 'vitest';
import {
  brokenOff,
  startVendorWith,
  status,
  type Reply,
  type Vendor,
} from '../../vendor-server.test-helper.js';
import { fetchWeights, WrongWeights } from './fetch-weights.js';
import { progressBar } from './progress-bar.js';

const WEIGHTS = Buffer.from(Array.from({ length: 100_000 }, (_, i) => i % 251));
const SHA256 = createHash('sha256').update(WEIGHTS).digest('hex');

/** Serves the weights by ranges; the connection ends after `breakAfter` bytes of the answer, once `isKept` says so. */
const served =
  (breakAfter = Number.POSITIVE_INFINITY, isKept: () => boolean = () => true): Reply =>
  (response, { headers }) => {
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    if (from >= WEIGHTS.length) return status(416)(response, {} as never);
    const rest = WEIGHTS.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length });
    if (breakAfter >= rest.length) response.end(rest);
    else
      response.write(
        rest.subarray(0, breakAfter),
        () => void untilTrue(isKept).then(() => response.destroy()),
      );
  };

let vendor: Vendor;
afterEach(() => vendor.stop());

async function fetching(replies: Reply[], sha256 = SHA256) {
  let asked = 0;
  vendor = await startVendorWith(() => replies[Math.min(asked++, replies.length - 1)]!);
  const path = join(mkdtempSync(join(tmpdir(), 'weights-')), 'model', 'encoder.onnx');
  const progress: [number, number | null][] = [];
  const run = () =>
    fetchWeights(
      { path, url: `${vendor.url}/encoder.onnx`, sha256 },
      {
        signal: new AbortController().signal,
        onProgress: (...seen) => progress.push(seen),
        tries: 3,
        firstDelayMs: 5,
      },
    );
  return { path, progress, run };
}

describe('fetchWeights', () => {
  it('fetches a file once, telling how far it is', async () => {
    const { path, progress, run } = await fetching([served()]);
    await run();
    await run();
    expect(readFileSync(path).equals(WEIGHTS)).toBe(true);
    expect(progress.at(-1)).toEqual([WEIGHTS.length, WEIGHTS.length]);
    expect(vendor.requests).toHaveLength(1);
  });

  it('goes on where a connection broke', async () => {
    // What has not reached the file when the connection ends is fetched again.
    const isKept = () => (statSync(`${fetched.path}.part`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    const fetched = await fetching([served(40_000, isKept), brokenOff, served()]);
    await fetched.run();
    expect(readFileSync(fetched.path).equals(WEIGHTS)).toBe(true);
    expect(vendor.requests[2]!.headers.range).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it('starts over where the server knows no ranges', async () => {
    const whole: Reply = (response) => response.end(WEIGHTS);
    const { path, run } = await fetching([served(40_000), whole]);
    await run();
    expect(readFileSync(path).equals(WEIGHTS)).toBe(true);
  });

  it('takes what a killed process had fetched wholly', async () => {
    const { path, progress, run } = await fetching([served()]);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, WEIGHTS);
    await run();
    expect(readFileSync(path).equals(WEIGHTS)).toBe(true);
    expect(progress).toEqual([]);
  });

  it('keeps nothing that has another checksum', async () => {
    const { path, run } = await fetching([served()], '0'.repeat(64));
    await expect(run()).rejects.toBeInstanceOf(WrongWeights);
    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  it('gives up after its tries', async () => {
    const { path, run } = await fetching([status(503)]);
    await expect(run()).rejects.toThrow('503');
    expect(vendor.requests).toHaveLength(3);
    expect(existsSync(path)).toBe(false);
  });
});

describe('progressBar', () => {
  it('draws on one line of a terminal, and writes a line a tenth elsewhere', async () => {
    vendor = await startVendorWith(() => status(404));
    const written: string[] = [];
    const write = (text: string) => written.push(text);
    const bar = progressBar('encoder', { isTTY: true, write });
    bar(50_000_000, 100_000_000);
    expect(written[0]).toBe('\rencoder [############............] 50 of 100 MB');
    written.length = 0;
    const lines = progressBar('encoder', { write });
    for (let i = 0; i <= 100; i += 1) lines(i, 100);
    expect(written).toHaveLength(11);
  });
});
