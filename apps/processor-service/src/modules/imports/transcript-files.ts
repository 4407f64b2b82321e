import type { OnApplicationShutdown } from '@nestjs/common';
import { WorkerPool } from '../../workers/worker-pool.js';
import { WorkerDied } from '../../workers/worker-process.js';
import { ImportProblem } from './imported-cue.js';
import type { ParsedFile } from './import.worker.js';
import type { ImportedTranscript } from './parse-transcript-file.js';

const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './import.worker.ts' : './import.worker.js',
  import.meta.url,
);
const FILES_AT_ONCE = 2;
const WORKER_MEMORY_MB = 512;
const TIMEOUT_MS = 10_000;

/** Reads transcript files in processes of their own: one that is made to take long keeps nobody else waiting. */
export class TranscriptFiles implements OnApplicationShutdown {
  readonly #pool = new WorkerPool<Uint8Array, ParsedFile>(ENTRY, FILES_AT_ONCE, {
    memoryMb: WORKER_MEMORY_MB,
  });

  /** @throws ImportProblem */
  async read(file: Uint8Array, signal?: AbortSignal): Promise<ImportedTranscript> {
    const parsed = await this.#pool
      .run(file, { ...(signal && { signal }), timeoutMs: TIMEOUT_MS })
      .catch((error: unknown) => {
        if (!(error instanceof WorkerDied)) throw error;
        return { line: 1, what: 'this file is so tangled that it could not be read in time.' };
      });
    if ('what' in parsed) throw new ImportProblem(parsed.line, parsed.what);
    return parsed;
  }

  onApplicationShutdown(): void {
    this.#pool.close();
  }
}
