import { AiError } from '../port.js';

/** Lets so many through at once; the others wait in the order in which they came. */
export class Gate {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limit: number) {}

  /**
   * @returns what lets the next one in; to be called once.
   * @throws AiError 'cancelled' where the signal aborts first.
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) throw new AiError('cancelled', 'cancelled');
    if (this.inside < this.limit) this.inside += 1;
    else await this.turn(signal);
    return () => this.leave();
  }

  private async turn(signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const giveUp = (): void => {
      this.waiting.splice(this.waiting.indexOf(resolve), 1);
      reject(new AiError('cancelled', 'cancelled'));
    };
    this.waiting.push(resolve);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      await promise;
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** The place goes to the next one without ever being free. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.inside -= 1;
  }
}
