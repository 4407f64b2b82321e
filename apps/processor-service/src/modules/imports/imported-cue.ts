import type { TranscriptWord } from '@interview-buddy/shared-types/models';

/** A stretch of a transcript that somebody else made. */
export interface ImportedCue {
  startMs: number;
  endMs: number;
  /** The name that the file gives; null where it gives none. */
  speaker: string | null;
  text: string;
  /** A paragraph of its own: never joined to what the same speaker said before. */
  opensTurn?: boolean;
  /** Where the file times each of them. */
  words?: TranscriptWord[];
}

/** What is wrong with a transcript file, and where. */
export class ImportProblem extends Error {
  readonly line: number;
  readonly what: string;

  /** @param line counted from 1. */
  constructor(line: number, what: string) {
    super(`Line ${line}: ${what}`);
    this.name = 'ImportProblem';
    this.line = line;
    this.what = what;
  }
}
