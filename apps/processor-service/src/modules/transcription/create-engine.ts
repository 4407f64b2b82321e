import { DefaultAzureCredential } from '@azure/identity';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { AzureSpeechEngine } from './engines/cloud/azure-speech.engine.js';
import { AzureSpeechBatchEngine } from './engines/cloud/azure-speech-batch.engine.js';
import { VideoIndexerEngine } from './engines/cloud/azure-video-indexer.engine.js';
import { DeepgramEngine } from './engines/cloud/deepgram.engine.js';
import { OpenAiEngine } from './engines/cloud/openai.engine.js';
import { PocketsphinxEngine } from './engines/pocketsphinx/pocketsphinx.engine.js';
import { WhisperEngine } from './engines/whisper/whisper.engine.js';
import type { TranscriptionEngine } from './engine.js';
import { EngineOrder } from './engine-order.js';

export const engineName = z.enum([
  'azure-speech',
  'azure-speech-batch',
  'azure-video-indexer',
  'deepgram',
  'openai',
  'openai-diarize',
  'whisper',
  'pocketsphinx',
]);
export type EngineName = z.infer<typeof engineName>;

export interface EngineConfig {
  TRANSCRIPTION_ENGINES: EngineName[];
  RECOGNISER_PROCESSES?: number | undefined;
  POCKETSPHINX_MODEL_DIRECTORY: string;
  AZURE_SPEECH_ENDPOINT?: string | undefined;
  AZURE_SPEECH_KEY?: string | undefined;
  VIDEO_INDEXER_URL: string;
  VIDEO_INDEXER_LOCATION?: string | undefined;
  VIDEO_INDEXER_ACCOUNT_ID?: string | undefined;
  VIDEO_INDEXER_RESOURCE_ID?: string | undefined;
  AZURE_MANAGEMENT_URL: string;
  DEEPGRAM_URL: string;
  DEEPGRAM_MODEL: string;
  DEEPGRAM_API_KEY?: string | undefined;
  OPENAI_BASE_URL: string;
  OPENAI_API_KEY?: string | undefined;
  WHISPER_MODEL: string;
  WHISPER_MODEL_DIRECTORY?: string | undefined;
  WHISPER_MODEL_URL?: string | undefined;
  WHISPER_MODEL_SHA256?: [string, string, string] | undefined;
}

const AZURE_SPEECH_NEEDS = ['AZURE_SPEECH_ENDPOINT', 'AZURE_SPEECH_KEY'] as const;

/** Which variables an engine cannot do without. */
export const ENGINE_NEEDS: Record<EngineName, readonly (keyof EngineConfig)[]> = {
  'azure-speech': AZURE_SPEECH_NEEDS,
  'azure-speech-batch': AZURE_SPEECH_NEEDS,
  'azure-video-indexer': ['VIDEO_INDEXER_LOCATION', 'VIDEO_INDEXER_ACCOUNT_ID', 'VIDEO_INDEXER_RESOURCE_ID'],
  deepgram: ['DEEPGRAM_API_KEY'],
  openai: ['OPENAI_API_KEY'],
  'openai-diarize': ['OPENAI_API_KEY'],
  whisper: ['WHISPER_MODEL_DIRECTORY'],
  pocketsphinx: [],
};

/** In the order of the configuration; an engine that two entries bring along stands where it comes first. */
export function createEngines(config: EngineConfig): EngineOrder {
  const engines = config.TRANSCRIPTION_ENGINES.flatMap((name) => makers[name](config));
  const first = new Map(engines.toReversed().map((engine) => [engine.name, engine]));
  return new EngineOrder(engines.filter((engine) => first.get(engine.name) === engine));
}

const makers: Record<EngineName, (config: EngineConfig) => TranscriptionEngine[]> = {
  // What fast transcription does not take goes to batch transcription.
  'azure-speech': (config) => [new AzureSpeechEngine(azureSpeech(config)), ...azureSpeechBatch(config)],
  'azure-speech-batch': azureSpeechBatch,
  'azure-video-indexer': (config) => [
    new VideoIndexerEngine({
      url: config.VIDEO_INDEXER_URL,
      location: config.VIDEO_INDEXER_LOCATION ?? '',
      accountId: config.VIDEO_INDEXER_ACCOUNT_ID ?? '',
      resourceId: config.VIDEO_INDEXER_RESOURCE_ID ?? '',
      managementUrl: config.AZURE_MANAGEMENT_URL,
      managementToken: managementToken(config.AZURE_MANAGEMENT_URL),
    }),
  ],
  deepgram: ({ DEEPGRAM_URL: url, DEEPGRAM_MODEL: model, DEEPGRAM_API_KEY: key = '' }) => [
    new DeepgramEngine({ url, model, key }),
  ],
  openai: ({ OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: key = '' }) => [
    new OpenAiEngine({ baseUrl, model: 'whisper-1', key }),
  ],
  'openai-diarize': ({ OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: key = '' }) => [
    new OpenAiEngine({ baseUrl, model: 'gpt-4o-transcribe-diarize', key }),
  ],
  whisper: ({
    WHISPER_MODEL: model,
    WHISPER_MODEL_DIRECTORY: directory = '',
    WHISPER_MODEL_URL: url,
    WHISPER_MODEL_SHA256: sha256,
    RECOGNISER_PROCESSES: processes = availableParallelism(),
  }) => [
    new WhisperEngine({ directory, model, processes, source: url && sha256 ? { url, sha256 } : undefined }),
  ],
  pocketsphinx: ({
    POCKETSPHINX_MODEL_DIRECTORY: modelDirectory,
    RECOGNISER_PROCESSES: processes = availableParallelism(),
  }) => [new PocketsphinxEngine({ modelDirectory, processes })],
};

function azureSpeech({ AZURE_SPEECH_ENDPOINT: endpoint = '', AZURE_SPEECH_KEY: key = '' }: EngineConfig) {
  return { endpoint, key };
}

function azureSpeechBatch(config: EngineConfig): TranscriptionEngine[] {
  return [new AzureSpeechBatchEngine(azureSpeech(config))];
}

/** By workload identity on Azure, by the developer's own sign-in elsewhere. */
function managementToken(managementUrl: string): () => Promise<string> {
  const credential = new DefaultAzureCredential();
  return async () => (await credential.getToken(`${managementUrl}/.default`)).token;
}
