import type { InterviewDetail, UpdateInterviewRequest } from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { RequestFailed } from '@/browser/request';
import { changesSince, conflictsOf, takenOver, type ContextField } from './merge-context';

export interface Conflict {
  field: ContextField;
  /** What stands there now, written in another window. */
  theirs: string;
}

export interface SaverState {
  phase: 'saved' | 'typing' | 'saving' | 'failed';
  conflicts: readonly Conflict[];
  error: unknown;
}

/** The form that is edited, and the server that keeps it. */
export interface SaverPorts {
  read(): InterviewContext;
  write(field: ContextField, value: string): void;
  save(changes: UpdateInterviewRequest): Promise<InterviewDetail>;
  load(): Promise<InterviewDetail>;
  onSaved(saved: InterviewDetail): void;
}

const pauseMs = 800;
/** Somebody else cannot be quicker than this many times in a row. */
const mostTries = 5;

/** Saves an interview's context while it is typed. What another window wrote meanwhile is merged, or shown beside it. */
export class ContextSaver {
  private state: SaverState = { phase: 'saved', conflicts: [], error: null };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private base: InterviewDetail,
    private readonly ports: SaverPorts,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = () => this.state;

  /** Something was typed: it is saved at the next pause. */
  touched(): void {
    this.tell({ phase: 'typing' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pauseMs);
  }

  /** Saves what is not saved. Returns whether all of it is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    // One after the other: each needs the version that the one before it made.
    this.running = this.running.then(() => this.saveAll());
    await this.running;
    return this.state.phase === 'saved' && this.state.conflicts.length === 0;
  }

  /** The person chose what this field should say. */
  resolve(field: ContextField, value: string): Promise<boolean> {
    this.ports.write(field, value);
    this.tell({ conflicts: this.state.conflicts.filter((conflict) => conflict.field !== field) });
    return this.flush();
  }

  private async saveAll(): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const changes = this.unsaved();
      if (Object.keys(changes).length === 0) return this.tell({ phase: 'saved', error: null });
      this.tell({ phase: 'saving' });
      try {
        this.base = await this.ports.save({ ...changes, version: this.base.version });
        this.ports.onSaved(this.base);
      } catch (error) {
        if (!(await this.merged(error))) return;
      }
    }
    this.tell({ phase: 'failed', error: null });
  }

  /** What waits for a choice is not sent: it would write over the other window's words. */
  private unsaved(): Partial<InterviewContext> {
    const open = new Set<string>(this.state.conflicts.map(({ field }) => field));
    const changes = Object.entries(changesSince(this.base, this.ports.read()));
    return Object.fromEntries(changes.filter(([field]) => !open.has(field)));
  }

  private async merged(error: unknown): Promise<boolean> {
    if (!(error instanceof RequestFailed) || error.status !== 409) {
      this.tell({ phase: 'failed', error });
      return false;
    }
    try {
      this.mergeWith(await this.ports.load());
      return true;
    } catch (failure) {
      this.tell({ phase: 'failed', error: failure });
      return false;
    }
  }

  private mergeWith(theirs: InterviewDetail): void {
    const mine = this.ports.read();
    for (const field of takenOver(this.base, mine, theirs)) this.ports.write(field, theirs[field] ?? '');
    const fresh = conflictsOf(this.base, mine, theirs);
    const before = this.state.conflicts.filter(({ field }) => !fresh.includes(field));
    const again = fresh.map((field) => ({ field, theirs: theirs[field] ?? '' }));
    this.base = theirs;
    this.tell({ conflicts: [...before, ...again] });
  }

  private tell(change: Partial<SaverState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
