import { sniffRecording } from '@interview-buddy/shared-utils/recordings';
import { Inject, Injectable } from '@nestjs/common';
import { inspectRecording } from '../../media/inspect.js';
import { MAX_TRANSCRIPT_BYTES, sniffTranscript } from '../../media/sniff-transcript.js';
import { RecordingHash } from '../../store/recording-hash.js';
import type { RecordingStore } from '../../store/recording-store.js';
import { RECORDING_STORE } from '../../store/store.js';
import { cleanFileName, parseUploadMetadata } from '../protocol/upload-metadata.js';
import { bringsTranscript, type Upload } from '../upload.js';
import {
  emptyRecording,
  noSound,
  notARecording,
  notATranscript,
  otherBytesThanAnnounced,
  transcriptTooLarge,
} from './refusals.js';

export interface ExaminedRecording {
  fileName: string | null;
  mimeType: string;
  sizeBytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  durationMs: number | null;
}

type WhatItIs = Pick<ExaminedRecording, 'mimeType' | 'durationMs'>;

/** Most of what an index is read for stands here, and is asked for once. */
const HEAD_BYTES = 64 * 1024;

/** Everything that is asked of a recording before its interview becomes `uploaded`. */
@Injectable()
export class ExamineRecording {
  constructor(@Inject(RECORDING_STORE) private readonly store: RecordingStore) {}

  /** @param known the SHA-256, where it was computed as the bytes came. @throws RecordingRefused */
  async examine(upload: Upload, sizeBytes: number, known: string | null): Promise<ExaminedRecording> {
    if (sizeBytes === 0) throw emptyRecording();
    const metadata = parseUploadMetadata(upload.metadata);
    const { mimeType, durationMs } = bringsTranscript(upload)
      ? await this.readTranscript(upload, sizeBytes)
      : await this.readRecording(upload, sizeBytes);
    const sha256 = known ?? (await this.hashOf(upload, sizeBytes));
    const announced = metadata.get('sha256')?.toLowerCase();
    if (announced !== undefined && announced !== sha256) throw otherBytesThanAnnounced();
    return {
      fileName: cleanFileName(metadata.get('filename')),
      mimeType,
      sizeBytes,
      sha256,
      durationMs,
    };
  }

  private async readRecording(upload: Upload, sizeBytes: number): Promise<WhatItIs> {
    const head = await this.store.read(upload.blobPath, 0, Math.min(HEAD_BYTES, sizeBytes));
    const type = sniffRecording(head);
    if (type === null) throw notARecording();
    const facts = await inspectRecording({
      size: sizeBytes,
      read: async (start, end) =>
        end <= head.length ? head.subarray(start, end) : this.store.read(upload.blobPath, start, end),
    });
    if (facts.audio === 'absent') throw noSound();
    return { mimeType: type.mimeType, durationMs: facts.durationMs };
  }

  private async readTranscript(upload: Upload, sizeBytes: number): Promise<WhatItIs> {
    if (sizeBytes > MAX_TRANSCRIPT_BYTES) throw transcriptTooLarge();
    const mimeType = sniffTranscript(await this.store.read(upload.blobPath, 0, sizeBytes), { whole: true });
    if (mimeType === null) throw notATranscript();
    return { mimeType, durationMs: null };
  }

  private async hashOf(upload: Upload, sizeBytes: number): Promise<string> {
    const streamed = upload.hash?.bytes === sizeBytes ? await RecordingHash.resume(upload.hash) : null;
    return streamed?.digest() ?? this.store.hash(upload.blobPath);
  }
}
