/** Stages of one recording and their shares of the whole work. */
const SHARES = { reading: 0.05, measuring: 0.1, recognising: 0.8, speakers: 0.05 } as const;
export type Stage = keyof typeof SHARES;

const STAGES = Object.keys(SHARES) as Stage[];
/** Below this the elapsed time says too little about the rest. */
const FIRST_TRUSTED_SHARE = 0.2;

export interface ProgressEstimate {
  percent: number;
  remainingSeconds: number;
}

/**
 * How far the work is and how long it will still take: at first by the engine's expected speed,
 * then more and more by what this recording took so far.
 */
export class ProgressEstimator {
  readonly #startedAt: number;
  #share = 0;

  constructor(
    private readonly expectedMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#startedAt = now();
  }

  /** @param within share of the stage that is done, 0 to 1. */
  at(stage: Stage, within: number): ProgressEstimate {
    const before = STAGES.slice(0, STAGES.indexOf(stage)).reduce((sum, name) => sum + SHARES[name], 0);
    this.#share = Math.max(
      this.#share,
      Math.min(1, before + SHARES[stage] * Math.min(1, Math.max(0, within))),
    );
    const elapsed = this.now() - this.#startedAt;
    const bySpeed = this.expectedMs * (1 - this.#share);
    const byElapsed = this.#share > 0 ? (elapsed * (1 - this.#share)) / this.#share : bySpeed;
    const trust = Math.min(1, this.#share / FIRST_TRUSTED_SHARE) * Math.min(1, this.#share + 0.5);
    const remaining = trust * byElapsed + (1 - trust) * bySpeed;
    return { percent: Math.floor(100 * this.#share), remainingSeconds: Math.ceil(remaining / 1000) };
  }
}
