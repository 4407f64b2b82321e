import { Inject, Injectable } from '@nestjs/common';
import { AppError, isUnavailable } from '@interview-buddy/shared-utils/errors';
import { RecordingHash, WholeHash, type HashProgress } from '../../store/recording-hash.js';
import type { RecordingStore, StoredRecording } from '../../store/recording-store.js';
import { RECORDING_STORE } from '../../store/store.js';
import { beyondLength, recordingTooLarge } from '../protocol/tus-errors.js';
import { roomFor } from '../protocol/tus-headers.js';
import { bringsTranscript, type Upload } from '../upload.js';
import type { HeldLock } from '../upload-locks.js';
import { UploadsRepository } from '../uploads.repository.js';
import { AppendSession } from './append-session.js';
import { EARLY_LOOK_BYTES, lookEarly, looksEarly } from './early-look.js';
import { HeadCheck } from './head-check.js';
import type { IncomingBody } from './incoming-body.js';
import { ProgressNotes, QUICK_MS } from './progress-notes.js';
import { requestBytes } from './request-bytes.js';

export interface Appended {
  /** Where the upload stands now, bytes. */
  offset: number;
  hash: HashProgress | null;
  /** Of the whole, where this request brought it; lower-case hexadecimal. */
  sha256: string | null;
}

/** Up to this size, reading a recording again is quicker than hashing it so that the hash survives a cut. */
const READ_AGAIN_BYTES = 128 * 1024 * 1024;

/** Takes the body of one request into an upload whose lock is held. */
@Injectable()
export class AppendBytes {
  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly uploads: UploadsRepository,
  ) {}

  /**
   * What arrived before a connection broke is kept, unless its checksum could not be proven.
   * @throws AppError 413, 415, 422, 460 with nothing of this body kept; 503 with what could be stored kept.
   */
  async append(upload: Upload, seen: StoredRecording, body: IncomingBody, lock: HeldLock): Promise<Appended> {
    const room = roomFor(seen.layout.size, upload.length, body.bytes);
    const stored = await this.store.settle(upload.blobPath, seen, lock.signal);
    if (body.bytes === 0) {
      body.checksum?.verify();
      return { offset: stored.layout.size, hash: upload.hash, sha256: null };
    }

    const whole = comesWhole(upload, stored.layout.size, body) ? new WholeHash() : null;
    const session = new AppendSession(
      this.store,
      {
        path: upload.blobPath,
        held: body.checksum !== null || body.bytes === null,
        hash: whole ?? (await hashAt(upload, stored.layout.size)),
        signal: lock.signal,
      },
      stored,
    );
    const cut = await this.receive(upload, body, room, session, lock);
    const refused = cut instanceof AppError && cut.status < 500;
    if (refused || (cut !== null && body.checksum !== null)) {
      await session.abandon();
      throw cut;
    }
    const { bytes, hash } = await session.commit();
    await this.uploads.noteStored(upload, { bytes, hash });
    const failure = cut ?? session.failed;
    if (failure !== null) throw failure;
    return { offset: bytes, hash, sha256: bytes === upload.length ? (whole?.digest() ?? null) : null };
  }

  /** Returns why not the whole body arrived; null where it did. */
  private async receive(
    upload: Upload,
    { stream, bytes: announced, checksum }: IncomingBody,
    room: number,
    session: AppendSession,
    lock: HeldLock,
  ): Promise<unknown> {
    const head =
      session.offset === 0 && upload.interviewId !== null
        ? new HeadCheck(bringsTranscript(upload), upload.length)
        : null;
    let early = checksum === null && looksEarly(upload, session.offset);
    const completes = announced !== null && session.offset + announced === upload.length;
    const notes = new ProgressNotes(
      (bytes, first) => this.note(upload, bytes, first),
      completes ? QUICK_MS : 0,
    );
    let received = 0;
    try {
      for await (const chunk of requestBytes(stream, lock.signal)) {
        received += chunk.byteLength;
        if (received > room) throw upload.length === null ? recordingTooLarge() : beyondLength();
        checksum?.update(chunk);
        head?.see(chunk);
        await session.write(chunk);
        if (early && session.offset >= EARLY_LOOK_BYTES) {
          early = false;
          if (!head?.soundOnly) await lookEarly(this.store, upload, (await session.commit()).bytes);
        }
        notes.at(session.offset);
      }
      checksum?.verify();
      await notes.end({ complete: completes && session.failed === null });
      return null;
    } catch (error) {
      await notes.end().catch(() => undefined);
      return error;
    }
  }

  /** Bytes are taken even while nobody can be told. */
  private async note(upload: Upload, bytes: number, first: boolean): Promise<void> {
    const noted = first ? this.uploads.noteArrival(upload, bytes) : this.uploads.noteProgress(upload, bytes);
    await noted.catch((error: unknown) => {
      if (!isUnavailable(error)) throw error;
    });
  }
}

function comesWhole(upload: Upload, offset: number, { bytes }: IncomingBody): boolean {
  if (offset > 0 || upload.interviewId === null || bytes === null) return false;
  return bytes === upload.length && bytes <= READ_AGAIN_BYTES;
}

/**
 * Null where what was hashed is not what is stored: then the whole is read once at the end. So it is of a part, which
 * is hashed with what it is joined to.
 */
async function hashAt(upload: Upload, offset: number): Promise<RecordingHash | null> {
  if (upload.interviewId === null) return null;
  if (offset === 0) return RecordingHash.start();
  return upload.hash?.bytes === offset ? RecordingHash.resume(upload.hash) : null;
}
