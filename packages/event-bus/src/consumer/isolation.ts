/**
 * Lets most deliveries of a process run side by side, and a suspect only alone: where the process dies then,
 * it is the suspect that did it, and nobody else is blamed.
 */
export class Isolation {
  #running = 0;
  #alone = false;
  #waiting: (() => void)[] = [];

  /** @returns what ends the delivery's stay. */
  async share(): Promise<() => void> {
    while (this.#alone) await this.#change();
    this.#running += 1;
    return () => {
      this.#running -= 1;
      this.#tell();
    };
  }

  /** Holds new deliveries up meanwhile. @returns undefined where the running ones did not end within `ms`. */
  async alone(ms: number): Promise<(() => void) | undefined> {
    const deadline = performance.now() + ms;
    while (this.#alone) if (!(await this.#changeWithin(deadline))) return undefined;
    this.#alone = true;
    const leave = (): void => {
      this.#alone = false;
      this.#tell();
    };
    while (this.#running > 0) {
      if (await this.#changeWithin(deadline)) continue;
      leave();
      return undefined;
    }
    return leave;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #changeWithin(deadline: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), Math.max(0, deadline - performance.now()));
    });
    const inTime = await Promise.race([this.#change().then(() => true), late]);
    clearTimeout(timer);
    return inTime;
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
