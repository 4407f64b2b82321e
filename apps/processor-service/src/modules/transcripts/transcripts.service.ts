import type { AssignRolesRequest, TranscriptResponse } from '@interview-buddy/shared-types/api';
import { conflict, notFound } from '@interview-buddy/shared-utils/errors';
import { Injectable } from '@nestjs/common';
import { assignRoles } from './assign-roles.js';
import {
  formatTranscript,
  type DownloadFormat,
  type FormattedTranscript,
} from './formats/format-transcript.js';
import { TranscriptsRepository, type StoredTranscript } from './transcripts.repository.js';

@Injectable()
export class TranscriptsService {
  constructor(private readonly repository: TranscriptsRepository) {}

  async read(userId: string, interviewId: string): Promise<TranscriptResponse> {
    const { run, createdAt, transcript } = await this.#newest(userId, interviewId);
    const { tracks: _kept, ...audio } = transcript.audio;
    return { interviewId, run, createdAt: createdAt.toISOString(), transcript: { ...transcript, audio } };
  }

  async assignRoles(
    userId: string,
    interviewId: string,
    request: AssignRolesRequest,
  ): Promise<{ run: number }> {
    const stored = await this.#newest(userId, interviewId);
    if (stored.run !== request.run) {
      throw conflict(
        'transcript/changed',
        'This transcript was changed in the meantime. Reload it and try again.',
      );
    }
    return this.repository.saveCorrected(userId, interviewId, assignRoles(stored.transcript, request.roles));
  }

  async download(userId: string, interviewId: string, format: DownloadFormat): Promise<FormattedTranscript> {
    const { transcript } = await this.#newest(userId, interviewId);
    return formatTranscript(transcript, format);
  }

  async #newest(userId: string, interviewId: string): Promise<StoredTranscript> {
    const stored = await this.repository.findNewest(userId, interviewId);
    if (stored) return stored;
    throw notFound((await this.repository.interviewExists(userId, interviewId)) ? 'transcript' : 'interview');
  }
}
