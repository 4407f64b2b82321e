import { serveJobs } from '../../workers/serve-jobs.js';
import { ImportProblem } from './imported-cue.js';
import { parseTranscriptFile, type ImportedTranscript } from './parse-transcript-file.js';

/** What the file holds, or where it cannot be read. */
export type ParsedFile = ImportedTranscript | Pick<ImportProblem, 'line' | 'what'>;

serveJobs((file: Uint8Array): ParsedFile => {
  try {
    return parseTranscriptFile(file);
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    return { line: error.line, what: error.what };
  }
});
