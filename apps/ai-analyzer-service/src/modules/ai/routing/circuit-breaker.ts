export interface BreakerOptions {
  /** So many failures … */
  failures: number;
  /** … within so long open it, ms … */
  withinMs: number;
  /** … for so long, ms. */
  openMs: number;
}

const DEFAULTS: BreakerOptions = { failures: 5, withinMs: 60_000, openMs: 60_000 };

/** Keeps away from what fails; after a while lets one through to see. */
export class CircuitBreaker {
  private failedAt: number[] = [];
  private openUntil = 0;
  private trying = false;

  constructor(
    private readonly options: BreakerOptions = DEFAULTS,
    private readonly now: () => number = Date.now,
  ) {}

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.openUntil === 0) return 'closed';
    return this.now() < this.openUntil ? 'open' : 'half-open';
  }

  /** Whether a call may begin now; in the half-open state only the first may. */
  tryAcquire(): boolean {
    if (this.state === 'closed') return true;
    if (this.state === 'open' || this.trying) return false;
    this.trying = true;
    return true;
  }

  succeeded(): void {
    this.failedAt = [];
    this.openUntil = 0;
    this.trying = false;
  }

  failed(): void {
    const now = this.now();
    const { failures, withinMs, openMs } = this.options;
    const halfOpen = this.state === 'half-open';
    this.trying = false;
    this.failedAt = [...this.failedAt.filter((at) => now - at < withinMs), now];
    if (halfOpen || this.failedAt.length >= failures) this.openUntil = now + openMs;
  }

  /** The call said nothing about health: it was cancelled. */
  released(): void {
    this.trying = false;
  }

  /** 0 … 1 for routing. */
  get health(): number {
    if (this.state === 'open') return 0;
    const recent = this.failedAt.filter((at) => this.now() - at < this.options.withinMs).length;
    return Math.max(0, 1 - recent / this.options.failures);
  }
}
