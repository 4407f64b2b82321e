import type { AiChoice } from '@interview-buddy/shared-types/models';
/** What routing knows of a provider. */
export interface Candidate {
  name: string;
  /** 0 … 1. */
  health: number;
  /** Share of today's quota that is left, 0 … 1; 1 where there is no quota. */
  remainingQuota: number;
  /** Milliseconds of a usual answer; null before the first. */
  latencyMs: number | null;
  /** Whether its quality is what the task wants. */
  goodEnough: boolean;
}

const WEIGHTS = { health: 0.4, quota: 0.3, speed: 0.3 };
const SLOW_MS = 20_000;

/** 0 … 1. A provider that has not answered yet is taken for one of middling speed. */
export function routingScore({ health, remainingQuota, latencyMs }: Candidate): number {
  const speed = latencyMs === null ? 0.5 : Math.max(0, 1 - latencyMs / SLOW_MS);
  return WEIGHTS.health * health + WEIGHTS.quota * remainingQuota + WEIGHTS.speed * speed;
}

/** The provider that a person wants asked first; null: whichever is best placed. */
export function preferredOf(choice: AiChoice): string | null {
  return choice === 'automatic' || choice === 'none' ? null : choice;
}

/** In the order in which to try them: the preferred one first while it can, then who is good enough, then by score. */
export function rank<C extends Candidate>(candidates: readonly C[], preferred: string | null): C[] {
  return candidates
    .filter((one) => one.remainingQuota > 0 && one.health > 0)
    .toSorted(
      (a, b) =>
        Number(b.name === preferred) - Number(a.name === preferred) ||
        Number(b.goodEnough) - Number(a.goodEnough) ||
        routingScore(b) - routingScore(a),
    );
}
