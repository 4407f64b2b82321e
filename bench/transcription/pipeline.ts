import { AudioAnalysis } from '../../apps/processor-service/src/modules/processing/audio-analysis.ts';
import { ProcessingPipeline } from '../../apps/processor-service/src/modules/processing/processing.pipeline.ts';
import { TranscriptFiles } from '../../apps/processor-service/src/modules/imports/transcript-files.ts';
import { EngineOrder } from '../../apps/processor-service/src/modules/transcription/engine-order.ts';
import { PocketsphinxEngine } from '../../apps/processor-service/src/modules/transcription/engines/pocketsphinx/pocketsphinx.engine.ts';

/** The pipeline as the service runs it, with the engine that needs no download. */
export function createPipeline(processes: number) {
  const modelDirectory = process.env['POCKETSPHINX_MODEL_DIRECTORY'] ?? '/usr/share/pocketsphinx/model/en-us';
  const analysis = new AudioAnalysis(processes);
  const files = new TranscriptFiles();
  const engine = new PocketsphinxEngine({ modelDirectory, processes });
  return {
    pipeline: new ProcessingPipeline(analysis, new EngineOrder([engine]), files),
    close: () => {
      analysis.close();
      files.onApplicationShutdown();
      void engine.close();
    },
  };
}
