import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { engineInput } from '../../engine-input.test-helper.js';
import { EngineUnavailable } from '../../engine.js';
import { startVendorWith, type Vendor } from '../../vendor-server.test-helper.js';
import { WhisperEngine } from './whisper.engine.js';

const NOT_A_MODEL = Buffer.from('not a model');
const sum = createHash('sha256').update(NOT_A_MODEL).digest('hex');

let vendor: Vendor;
afterEach(() => vendor.stop());

/** Real weights are hundreds of megabytes: what is held here is everything around them. */
describe('WhisperEngine', { timeout: 60_000 }, () => {
  async function engine(sha256: readonly [string, string, string]) {
    vendor = await startVendorWith(() => (response) => response.end(NOT_A_MODEL));
    const directory = join(mkdtempSync(join(tmpdir(), 'whisper-')), 'models');
    const source = { url: vendor.url, sha256 };
    return { directory, engine: new WhisperEngine({ directory, model: 'tiny.en', processes: 1, source }) };
  }

  it('fetches its three files once, and leaves the recording to the next engine where they are no model', async () => {
    const { directory, engine: whisper } = await engine([sum, sum, sum]);
    for (let i = 0; i < 2; i += 1) {
      await expect(whisper.transcribe(engineInput())).rejects.toBeInstanceOf(EngineUnavailable);
    }
    await whisper.close();
    expect(vendor.requests.map(({ url }) => url)).toEqual([
      '/tiny.en-encoder.int8.onnx',
      '/tiny.en-decoder.int8.onnx',
      '/tiny.en-tokens.txt',
    ]);
    expect(existsSync(join(directory, 'tiny.en-tokens.txt'))).toBe(true);
  });

  it('uses nothing that has another checksum', async () => {
    const { directory, engine: whisper } = await engine([sum, '0'.repeat(64), sum]);
    await expect(whisper.transcribe(engineInput())).rejects.toThrow('could not fetch its model');
    expect(existsSync(join(directory, 'tiny.en-decoder.int8.onnx'))).toBe(false);
  });
});
