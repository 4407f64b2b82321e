import { PocketsphinxEngine } from './engines/pocketsphinx/pocketsphinx.engine.js';
import type { TranscriptionEngine } from './engine.js';

export interface EngineConfig {
  POCKETSPHINX_MODEL_DIRECTORY: string;
  RECOGNISER_PROCESSES: number;
}

export function createEngine(config: EngineConfig): TranscriptionEngine {
  return new PocketsphinxEngine({
    modelDirectory: config.POCKETSPHINX_MODEL_DIRECTORY,
    processes: config.RECOGNISER_PROCESSES,
  });
}
