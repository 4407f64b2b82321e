import type { DetailedError, PreviousUpload, Upload } from 'tus-js-client';
import { request } from '@/browser/request';
import { isTranscript, typeOf } from './check-file';
import { fingerprintOf, readStorageKey, type Unfinished } from './fingerprint';
import { keepUpload } from './keep-upload';
import { isActive, isOver, uploadReducer, type UploadEvent, type UploadItem } from './queue';
import { asksForConsent, isRefusal, sentenceOfUpload, worthRetrying } from './upload-errors';

interface Running {
  upload: Upload;
  file: File;
}

const loadTus = () => import('tus-js-client');
/** Together longer than the 5 minutes after which the service gives up on a storage that does not answer, too. */
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000, ...Array<number>(20).fill(30_000)];

/** The uploads of this page. It outlives every view, so that moving between pages interrupts nothing. */
export class UploadManager {
  private items: readonly UploadItem[] = [];
  private readonly running = new Map<string, Running>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly userId: string,
    private readonly onEnd: (interviewId: string) => void,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = () => this.items;

  hasActive(): boolean {
    return this.items.some((item) => isActive(item.phase));
  }

  /** @param sha256 what the file's hash must be in the end, where that is known before. */
  async start(interviewId: string, file: File, sha256?: string): Promise<void> {
    this.dispatch({ type: 'added', interviewId, fileName: file.name, size: file.size });
    const upload = await this.create(interviewId, file, sha256);
    const [previous] = await upload.findPreviousUploads();
    if (previous) upload.resumeFromPreviousUpload(previous);
    this.running.set(interviewId, { upload, file });
    if (this.phaseOf(interviewId) === 'preparing') upload.start();
  }

  pause(interviewId: string): void {
    this.dispatch({ type: 'paused', interviewId });
    void this.running.get(interviewId)?.upload.abort();
  }

  resume(interviewId: string): void {
    this.dispatch({ type: 'resumed', interviewId });
    this.running.get(interviewId)?.upload.start();
  }

  /** Removes what was sent, and the interview with it. */
  async cancel(interviewId: string): Promise<void> {
    this.dispatch({ type: 'cancelled', interviewId });
    await this.running
      .get(interviewId)
      ?.upload.abort(true)
      .catch(() => undefined);
    this.running.delete(interviewId);
    await this.forget(interviewId);
    await request(`/api/interviews/${interviewId}`, { method: 'DELETE' });
    this.onEnd(interviewId);
  }

  /** The network is back: what gave up meanwhile goes on. */
  resumeStalled(): void {
    for (const item of this.items) if (item.phase === 'stalled') this.resume(item.interviewId);
  }

  /** What this person began in this browser and what is not under way here now. */
  async unfinished(): Promise<Unfinished[]> {
    const stored = await this.stored();
    return stored
      .map((one) => readStorageKey(one.urlStorageKey, this.userId))
      .filter((one) => one !== null)
      .filter((one) => this.phaseOf(one.interviewId) === null);
  }

  async forget(interviewId: string): Promise<void> {
    const { defaultOptions } = await loadTus();
    for (const { urlStorageKey } of await this.stored()) {
      if (readStorageKey(urlStorageKey, this.userId)?.interviewId !== interviewId) continue;
      await defaultOptions.urlStorage.removeUpload(urlStorageKey);
    }
  }

  private async stored(): Promise<PreviousUpload[]> {
    const { defaultOptions } = await loadTus();
    return defaultOptions.urlStorage.findAllUploads();
  }

  private async create(interviewId: string, file: File, sha256?: string): Promise<Upload> {
    const tus = await loadTus();
    return new tus.Upload(file, {
      endpoint: `${window.location.origin}/api/upload`,
      metadata: {
        interviewId,
        filename: file.name,
        filetype: typeOf(file),
        ...(isTranscript(file) && { kind: 'transcript' }),
        ...(sha256 && { sha256 }),
      },
      fingerprint: () => Promise.resolve(fingerprintOf(this.userId, interviewId, file)),
      removeFingerprintOnSuccess: true,
      retryDelays,
      onProgress: (sent) => this.dispatch({ type: 'progress', interviewId, sent, at: performance.now() }),
      onAfterResponse: keepUpload,
      onShouldRetry: (error) => this.shouldRetry(interviewId, error),
      onError: (error) => this.stop(interviewId, error),
      onSuccess: () => {
        this.dispatch({ type: 'done', interviewId });
        this.running.delete(interviewId);
        this.onEnd(interviewId);
      },
    });
  }

  private stop(interviewId: string, error: Error | DetailedError): void {
    const reason = sentenceOfUpload(error);
    if (asksForConsent(error)) return this.dispatch({ type: 'asked', interviewId, reason });
    if (!isRefusal(error)) return this.dispatch({ type: 'stalled', interviewId, reason });
    this.running.delete(interviewId);
    const tell = () => {
      this.dispatch({ type: 'refused', interviewId, reason });
      this.onEnd(interviewId);
    };
    // First forgotten: whoever hears of the refusal looks at once for what is unfinished.
    this.forget(interviewId).then(tell, tell);
  }

  private shouldRetry(interviewId: string, error: DetailedError): boolean {
    if (!worthRetrying(error)) return false;
    this.dispatch({ type: 'waiting', interviewId, reason: sentenceOfUpload(error) });
    return true;
  }

  private phaseOf(interviewId: string): UploadItem['phase'] | null {
    const phase = this.items.find((item) => item.interviewId === interviewId)?.phase;
    return phase && !isOver(phase) ? phase : null;
  }

  private dispatch(event: UploadEvent): void {
    this.items = uploadReducer(this.items, event);
    for (const listener of this.listeners) listener();
  }
}
