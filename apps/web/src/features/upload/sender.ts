import { defaultOptions, Upload, type DetailedError } from 'tus-js-client';
import { isTranscript, typeOf } from './check-file';
import { fingerprintOf, readStorageKey, type Unfinished } from './fingerprint';
import { keepUpload } from './keep-upload';
import { asksForConsent, isRefusal, sentenceOfUpload, worthRetrying } from './upload-errors';

/** Together longer than the 5 minutes after which the service gives up on a storage that does not answer, too. */
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000, ...Array<number>(20).fill(30_000)];

interface Sending {
  userId: string;
  interviewId: string;
  file: File;
  /** What the file's hash must be in the end, where that is known before. */
  sha256: string | undefined;
  onProgress(sent: number): void;
  /** It tries again by itself. */
  onWaiting(reason: string): void;
  /** It tries no more: the person has to say something first, may try again, or is refused for good. */
  onStop(how: 'asked' | 'stalled' | 'refused', reason: string): void;
  onDone(): void;
}

/** An upload that is not started yet: it begins where this browser had come to before. */
export async function prepareUpload(sending: Sending): Promise<Upload> {
  const { userId, interviewId, file, sha256 } = sending;
  const upload = new Upload(file, {
    endpoint: `${window.location.origin}/api/upload`,
    metadata: {
      interviewId,
      filename: file.name,
      filetype: typeOf(file),
      ...(isTranscript(file) && { kind: 'transcript' }),
      ...(sha256 && { sha256 }),
    },
    fingerprint: () => Promise.resolve(fingerprintOf(userId, interviewId, file)),
    removeFingerprintOnSuccess: true,
    retryDelays,
    onProgress: sending.onProgress,
    onAfterResponse: keepUpload,
    onShouldRetry: (error) => {
      if (!worthRetrying(error)) return false;
      sending.onWaiting(sentenceOfUpload(error));
      return true;
    },
    onError: (error) => sending.onStop(endOf(error), sentenceOfUpload(error)),
    onSuccess: sending.onDone,
  });
  const [previous] = await upload.findPreviousUploads();
  if (previous) upload.resumeFromPreviousUpload(previous);
  return upload;
}

function endOf(error: Error | DetailedError): 'asked' | 'stalled' | 'refused' {
  if (asksForConsent(error)) return 'asked';
  return isRefusal(error) ? 'refused' : 'stalled';
}

/** What this person began in this browser. */
export async function storedUploads(userId: string): Promise<Unfinished[]> {
  const stored = await defaultOptions.urlStorage.findAllUploads();
  return stored.map((one) => readStorageKey(one.urlStorageKey, userId)).filter((one) => one !== null);
}

export async function forgetStored(userId: string, interviewId: string): Promise<void> {
  for (const one of await storedUploads(userId))
    if (one.interviewId === interviewId) await defaultOptions.urlStorage.removeUpload(one.storageKey);
}
