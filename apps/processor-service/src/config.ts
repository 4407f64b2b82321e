import {
  blobFields,
  databaseFields,
  defineConfig,
  firebaseFields,
  redisFields,
  runtimeFields,
  telemetryFields,
} from '@interview-buddy/shared-utils/config';
import { z } from 'zod';
import { ENGINE_NEEDS, engineName } from './modules/transcription/create-engine.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.coerce.number().int().positive();
const minutes = z.coerce.number().positive().max(600);

export const configSchema = defineConfig({
  ...runtimeFields,
  ...databaseFields,
  ...redisFields,
  ...blobFields,
  ...firebaseFields,
  ...telemetryFields,
  RECORDINGS_AT_ONCE: count
    .max(50)
    .default(2)
    .describe('Recordings that one process works on at once, 1 to 50.'),
  RECOGNISER_PROCESSES: count
    .max(64)
    .optional()
    .describe('Processes that recognise speech on this machine. Default: one a core.'),
  LONGEST_RECORDING_MINUTES: count.max(600).default(240).describe('Longer recordings are refused.'),
  CHUNKS_ABOVE_MINUTES: minutes
    .default(30)
    .describe(
      'Longer recordings are recognised in parts, each an event of its own that any replica may take.',
    ),
  CHUNK_MINUTES: minutes
    .default(10)
    .describe('About how long such a part is: what is lost at most when a processor is killed.'),
  SCRATCH_DIRECTORY: z
    .string()
    .optional()
    .describe(
      'Folder for the sound of recordings in work, about 4 MB a minute. Default: the folder for temporary files.',
    ),
  TRANSCRIPTION_ENGINES: z
    .string()
    .default('pocketsphinx')
    .transform((list) => list.split(',').map((name) => name.trim()))
    .pipe(z.array(engineName).min(1))
    .describe(`Speech engines in the order in which they are tried: ${engineName.options.join(', ')}.`),
  AZURE_SPEECH_ENDPOINT: z
    .url()
    .optional()
    .describe('Azure AI Speech: https://REGION.api.cognitive.microsoft.com'),
  AZURE_SPEECH_KEY: z.string().optional().describe('Key of the Azure AI Speech resource.'),
  VIDEO_INDEXER_URL: z.url().default('https://api.videoindexer.ai').describe('Azure AI Video Indexer.'),
  VIDEO_INDEXER_LOCATION: z.string().optional().describe('Region of the Video Indexer account.'),
  VIDEO_INDEXER_ACCOUNT_ID: z.uuid().optional().describe('Id of the Video Indexer account.'),
  VIDEO_INDEXER_RESOURCE_ID: z
    .string()
    .regex(/^\/subscriptions\/.+\/providers\/Microsoft\.VideoIndexer\/accounts\/[^/]+$/i)
    .optional()
    .describe(
      'The account in the Azure Resource Manager: /subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.VideoIndexer/accounts/NAME. Its token is asked for by workload identity.',
    ),
  AZURE_MANAGEMENT_URL: z.url().default('https://management.azure.com').describe('Azure Resource Manager.'),
  DEEPGRAM_URL: z.url().default('https://api.deepgram.com').describe('Address of Deepgram.'),
  DEEPGRAM_MODEL: z.string().default('nova-3').describe('Model of Deepgram.'),
  DEEPGRAM_API_KEY: z.string().optional().describe('Key of Deepgram.'),
  OPENAI_BASE_URL: z
    .url()
    .default('https://api.openai.com/v1')
    .describe('OpenAI, or a service that speaks the same.'),
  OPENAI_API_KEY: z.string().optional().describe('Key of OpenAI.'),
  WHISPER_MODEL: z
    .string()
    .default('base.en')
    .describe('Whisper model that runs here: tiny.en, base.en, small, …'),
  WHISPER_MODEL_DIRECTORY: z
    .string()
    .optional()
    .describe('Folder of its files: MODEL-encoder.int8.onnx, MODEL-decoder.int8.onnx, MODEL-tokens.txt.'),
  WHISPER_MODEL_URL: z
    .url()
    .optional()
    .describe('Address of a folder with these files: what is missing is fetched from there once.'),
  WHISPER_MODEL_SHA256: z
    .string()
    .transform((list) => list.split(',').map((sum) => sum.trim().toLowerCase()))
    .pipe(z.tuple([sha256, sha256, sha256]))
    .optional()
    .describe('SHA-256 of encoder, decoder and tokens, separated by commas. WHISPER_MODEL_URL needs it.'),
  POCKETSPHINX_MODEL_DIRECTORY: z
    .string()
    .default('/usr/share/pocketsphinx/model/en-us')
    .describe('Model of the speech recogniser that needs no download.'),
});

export type Config = z.infer<typeof configSchema>;

/** @throws Error where an engine is listed whose key or address is missing. */
export function requireEngineSettings(config: Config): void {
  if (config.WHISPER_MODEL_URL && !config.WHISPER_MODEL_SHA256) {
    throw new Error('WHISPER_MODEL_URL needs WHISPER_MODEL_SHA256: no model is used that was not checked.');
  }
  for (const name of config.TRANSCRIPTION_ENGINES) {
    const missing = ENGINE_NEEDS[name].filter((variable) => !config[variable]);
    if (missing.length > 0)
      throw new Error(`TRANSCRIPTION_ENGINES lists ${name}, which needs ${missing.join(' and ')}.`);
  }
}
