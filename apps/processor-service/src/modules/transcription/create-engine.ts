import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { AzureSpeechEngine } from './engines/cloud/azure-speech.engine.js';
import { DeepgramEngine } from './engines/cloud/deepgram.engine.js';
import { OpenAiEngine } from './engines/cloud/openai.engine.js';
import { PocketsphinxEngine } from './engines/pocketsphinx/pocketsphinx.engine.js';
import type { TranscriptionEngine } from './engine.js';
import { EngineOrder } from './engine-order.js';

export const engineName = z.enum(['azure-speech', 'deepgram', 'openai', 'pocketsphinx']);
export type EngineName = z.infer<typeof engineName>;

export interface EngineConfig {
  TRANSCRIPTION_ENGINES: EngineName[];
  RECOGNISER_PROCESSES?: number | undefined;
  POCKETSPHINX_MODEL_DIRECTORY: string;
  AZURE_SPEECH_ENDPOINT?: string | undefined;
  AZURE_SPEECH_KEY?: string | undefined;
  DEEPGRAM_URL: string;
  DEEPGRAM_MODEL: string;
  DEEPGRAM_API_KEY?: string | undefined;
  OPENAI_BASE_URL: string;
  OPENAI_TRANSCRIPTION_MODEL: 'whisper-1' | 'gpt-4o-transcribe-diarize';
  OPENAI_API_KEY?: string | undefined;
}

/** Which variables an engine cannot do without. */
export const ENGINE_NEEDS: Record<EngineName, readonly (keyof EngineConfig)[]> = {
  'azure-speech': ['AZURE_SPEECH_ENDPOINT', 'AZURE_SPEECH_KEY'],
  deepgram: ['DEEPGRAM_API_KEY'],
  openai: ['OPENAI_API_KEY'],
  pocketsphinx: [],
};

export function createEngines(config: EngineConfig): EngineOrder {
  return new EngineOrder(config.TRANSCRIPTION_ENGINES.map((name) => makers[name](config)));
}

const makers: Record<EngineName, (config: EngineConfig) => TranscriptionEngine> = {
  'azure-speech': ({ AZURE_SPEECH_ENDPOINT: endpoint = '', AZURE_SPEECH_KEY: key = '' }) =>
    new AzureSpeechEngine({ endpoint, key }),
  deepgram: ({ DEEPGRAM_URL: url, DEEPGRAM_MODEL: model, DEEPGRAM_API_KEY: key = '' }) =>
    new DeepgramEngine({ url, model, key }),
  openai: ({ OPENAI_BASE_URL: baseUrl, OPENAI_TRANSCRIPTION_MODEL: model, OPENAI_API_KEY: key = '' }) =>
    new OpenAiEngine({ baseUrl, model, key }),
  pocketsphinx: ({
    POCKETSPHINX_MODEL_DIRECTORY: modelDirectory,
    RECOGNISER_PROCESSES: processes = availableParallelism(),
  }) => new PocketsphinxEngine({ modelDirectory, processes }),
};
