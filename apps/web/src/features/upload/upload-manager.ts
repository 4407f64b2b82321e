import type { Upload } from 'tus-js-client';
import { request } from '@/browser/request';
import type { Unfinished } from './fingerprint';
import { isActive, isOver, uploadReducer, type UploadEvent, type UploadItem } from './queue';

// What sends comes with the first file: every page has this manager, few of them an upload.
const loadSender = () => import('./sender');

/** The uploads of this page. It outlives every view, so that moving between pages interrupts nothing. */
export class UploadManager {
  private items: readonly UploadItem[] = [];
  private readonly running = new Map<string, Upload>();
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
    const { prepareUpload } = await loadSender();
    const upload = await prepareUpload({
      userId: this.userId,
      interviewId,
      file,
      sha256,
      onProgress: (sent) => this.dispatch({ type: 'progress', interviewId, sent, at: performance.now() }),
      onWaiting: (reason) => this.dispatch({ type: 'waiting', interviewId, reason }),
      onStop: (how, reason) => this.stop(interviewId, how, reason),
      onDone: () => {
        this.dispatch({ type: 'done', interviewId });
        this.running.delete(interviewId);
        this.onEnd(interviewId);
      },
    });
    this.running.set(interviewId, upload);
    if (this.phaseOf(interviewId) === 'preparing') upload.start();
  }

  pause(interviewId: string): void {
    this.dispatch({ type: 'paused', interviewId });
    void this.running.get(interviewId)?.abort();
  }

  resume(interviewId: string): void {
    this.dispatch({ type: 'resumed', interviewId });
    this.running.get(interviewId)?.start();
  }

  /** Removes what was sent, and the interview with it. */
  async cancel(interviewId: string): Promise<void> {
    this.dispatch({ type: 'cancelled', interviewId });
    await this.running
      .get(interviewId)
      ?.abort(true)
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
    const { storedUploads } = await loadSender();
    return (await storedUploads(this.userId)).filter((one) => this.phaseOf(one.interviewId) === null);
  }

  async forget(interviewId: string): Promise<void> {
    const { forgetStored } = await loadSender();
    await forgetStored(this.userId, interviewId);
  }

  private stop(interviewId: string, how: 'asked' | 'stalled' | 'refused', reason: string): void {
    if (how !== 'refused') return this.dispatch({ type: how, interviewId, reason });
    this.running.delete(interviewId);
    const tell = () => {
      this.dispatch({ type: 'refused', interviewId, reason });
      this.onEnd(interviewId);
    };
    // First forgotten: whoever hears of the refusal looks at once for what is unfinished.
    this.forget(interviewId).then(tell, tell);
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
