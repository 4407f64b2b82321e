import { availableParallelism } from 'node:os';
import { PocketsphinxEngine } from './engines/pocketsphinx/pocketsphinx.engine.js';
import type { TranscriptionEngine } from './engine.js';

export interface EngineConfig {
  POCKETSPHINX_MODEL_DIRECTORY: string;
  /** Default: one a core. */
  RECOGNISER_PROCESSES?: number | undefined;
}

export function createEngine(config: EngineConfig): TranscriptionEngine {
  return new PocketsphinxEngine({
    modelDirectory: config.POCKETSPHINX_MODEL_DIRECTORY,
    processes: config.RECOGNISER_PROCESSES ?? availableParallelism(),
  });
}
