import { notFound, unprocessable } from '@interview-buddy/shared-utils/errors';
import { Injectable } from '@nestjs/common';
import { ImportProblem } from './imported-cue.js';
import { ImportsRepository } from './imports.repository.js';
import type { ImportedTranscript } from './parse-transcript-file.js';
import { toTranscript } from './to-transcript.js';
import { TranscriptFiles } from './transcript-files.js';
import { withSound } from './with-sound.js';

@Injectable()
export class ImportsService {
  constructor(
    private readonly repository: ImportsRepository,
    private readonly files: TranscriptFiles,
  ) {}

  /** @throws AppError 422 with the line that cannot be read, and what is wrong with it. */
  async give(userId: string, interviewId: string, file: Uint8Array): Promise<{ run: number | null }> {
    const owned = { userId, interviewId };
    if (!(await this.repository.interviewExists(owned))) throw notFound('interview');
    const imported = await this.#read(file);
    return this.repository.save(owned, imported, ({ audio, findings }) =>
      audio.tracks.levelDb.length === 0 ? toTranscript(imported) : withSound(imported, audio, findings),
    );
  }

  /** @throws AppError 404 where none was given. */
  async takeBack(userId: string, interviewId: string): Promise<{ run: number | null }> {
    const taken = await this.repository.remove({ userId, interviewId });
    if (!taken) throw notFound('transcript that you gave', 'transcript/none-given');
    return taken;
  }

  async #read(file: Uint8Array): Promise<ImportedTranscript> {
    try {
      return await this.files.read(file);
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
      throw unprocessable(
        'transcript/unreadable',
        `This transcript could not be read. ${error.message} Mend it and choose it again.`,
      );
    }
  }
}
