import { inspectRecording } from '../../media/inspect.js';
import type { RecordingStore } from '../../store/recording-store.js';
import { noSound } from '../completion/refusals.js';
import type { Upload } from '../upload.js';

/** Indexes that stand at the front of a file are within its first bytes; nearly all are within these. */
export const EARLY_LOOK_BYTES = 16 * 1024 * 1024;

/** Whether this request is the one that brings the first bytes together, with many more to follow. */
export function looksEarly(upload: Upload, from: number): boolean {
  return (
    upload.interviewId !== null && from < EARLY_LOOK_BYTES && (upload.length ?? 0) > 2 * EARLY_LOOK_BYTES
  );
}

/**
 * Refuses a video whose index proves already that it has no sound, before the rest of it is sent. An index that is
 * not there yet proves nothing.
 * @throws RecordingRefused
 */
export async function lookEarly(store: RecordingStore, upload: Upload, stored: number): Promise<void> {
  const facts = await inspectRecording({
    size: upload.length ?? stored,
    read: async (start, end) => {
      if (end > stored) throw new NotArrivedYet();
      return store.read(upload.blobPath, start, end);
    },
  }).catch((error: unknown) => {
    if (error instanceof NotArrivedYet) return null;
    throw error;
  });
  if (facts?.audio === 'absent') throw noSound();
}

class NotArrivedYet extends Error {}
