/** A stretch of a transcript that somebody else made. */
export interface ImportedCue {
  startMs: number;
  endMs: number;
  /** The name that the file gives; null where it gives none. */
  speaker: string | null;
  text: string;
  /** A paragraph of its own: never joined to what the same speaker said before. */
  opensTurn?: boolean;
}

/** What is wrong with a transcript file, and where. */
export class ImportProblem extends Error {
  readonly line: number;

  /** @param line counted from 1. */
  constructor(line: number, what: string) {
    super(`Line ${line}: ${what}`);
    this.name = 'ImportProblem';
    this.line = line;
  }
}
