import type { RerunTranscriptionRequest, TranscriptionOffer } from '@interview-buddy/shared-types/api';
import { conflict, notFound, unprocessable } from '@interview-buddy/shared-utils/errors';
import { Injectable } from '@nestjs/common';
import { EngineOrder } from '../transcription/engine-order.js';
import { RerunsRepository, type TranscribedInterview } from './reruns.repository.js';

/** Another transcription of the same recording, by an engine that the person chooses. */
@Injectable()
export class RerunsService {
  constructor(
    private readonly repository: RerunsRepository,
    private readonly engines: EngineOrder,
  ) {}

  async offer(userId: string, interviewId: string): Promise<TranscriptionOffer> {
    const { run, blobPath, engine: current } = await this.#find(userId, interviewId);
    const others = this.engines.all
      .filter(({ name }) => name !== current)
      .map(({ name, capabilities: { tier, verbatim, diarization, pricePerHourUsd, runsHere } }) => {
        return { name, tier, verbatim, diarization, leavesHere: !runsHere, pricePerHourUsd };
      });
    return { run, current, recordingKept: blobPath !== null, others };
  }

  async start(
    userId: string,
    interviewId: string,
    { run, engine }: RerunTranscriptionRequest,
  ): Promise<{ run: number }> {
    const interview = await this.#find(userId, interviewId);
    if (!this.engines.all.some(({ name }) => name === engine)) {
      throw unprocessable('transcription/unknown-engine', 'This transcription engine is not set up here.');
    }
    if (interview.run !== run) {
      throw conflict(
        'transcript/changed',
        'This transcript was changed in the meantime. Reload it and try again.',
      );
    }
    return this.repository.start(userId, interviewId, engine);
  }

  async #find(userId: string, interviewId: string): Promise<TranscribedInterview> {
    const interview = await this.repository.find(userId, interviewId);
    if (!interview) throw notFound('interview');
    return interview;
  }
}
