import { expect, it } from 'vitest';
import { engineInput } from './engine-input.test-helper.js';
import type { EngineInput, TranscriptionEngine } from './engine.js';

/** What every implementation of the port is held to. */
export function conformance(
  create: () => Promise<TranscriptionEngine> | TranscriptionEngine,
  given: Partial<EngineInput> = {},
): void {
  it('gives words in order, inside the recording, with what it says it can give', async () => {
    const engine = await create();
    const shares: number[] = [];
    const { words, language } = await engine.transcribe(
      engineInput({ ...given, onProgress: (share) => shares.push(share) }),
    );
    expect(words.length).toBeGreaterThan(0);
    expect(language).toMatch(/^[a-z]{2}(-[A-Z]{2})?$/);
    words.forEach((word, i) => {
      expect(word.text).toMatch(/\S/);
      expect(Number.isInteger(word.startMs) && Number.isInteger(word.endMs)).toBe(true);
      expect(word.startMs).toBeGreaterThanOrEqual(words[i - 1]?.startMs ?? 0);
      expect(word.endMs).toBeGreaterThanOrEqual(word.startMs);
      expect(word.endMs).toBeLessThanOrEqual(29_500);
      expect(word.confidence !== null).toBe(engine.capabilities.confidence);
      expect(word.speaker !== null).toBe(engine.capabilities.diarization);
      if (word.confidence !== null) expect(word.confidence).toBeLessThanOrEqual(1);
    });
    expect(shares.at(-1)).toBe(1);
    await engine.close();
  });

  it('stops with the reason it is given', async () => {
    const engine = await create();
    const abort = new AbortController();
    const running = engine.transcribe(engineInput({ ...given, signal: abort.signal }));
    abort.abort(new Error('deleted'));
    await expect(running).rejects.toThrow('deleted');
    await engine.close();
  });
}
