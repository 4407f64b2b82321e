import { runCheck, type CheckResult, type HealthCheck } from './health-check.js';

export interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable' | 'draining';
  checks: Record<string, CheckResult>;
}

/** What a service knows about itself: whether it listens, drains, and has what it needs. */
export class Health {
  private listening = false;
  private draining = false;
  private started = false;
  private underway: Promise<Readiness> | undefined;

  constructor(private readonly checks: readonly HealthCheck[]) {}

  markListening(): void {
    this.listening = true;
  }

  /** From now on not ready, whatever the checks say. */
  markDraining(): void {
    this.draining = true;
  }

  /** Asks now; probes that come while it asks share the answer. */
  readiness(): Promise<Readiness> {
    this.underway ??= this.ask().finally(() => {
      this.underway = undefined;
    });
    return this.underway;
  }

  /** True once it has listened and had all that is required; stays true. */
  async hasStarted(): Promise<boolean> {
    if (!this.started && this.listening) {
      const { status } = await this.readiness();
      this.started = status === 'ready' || status === 'degraded';
    }
    return this.started;
  }

  private async ask(): Promise<Readiness> {
    const entries = await Promise.all(
      this.checks.map(async (check) => [check.name, await runCheck(check)] as const),
    );
    return {
      status: this.statusOf(entries.map(([, result]) => result)),
      checks: Object.fromEntries(entries),
    };
  }

  private statusOf(results: readonly CheckResult[]): Readiness['status'] {
    if (this.draining) return 'draining';
    const down = results.filter((result) => result.status === 'down');
    if (!this.listening || down.some((result) => result.level === 'required')) return 'unavailable';
    return down.length > 0 ? 'degraded' : 'ready';
  }
}
