import type { TimeSpan } from '../audio/time-span.js';
import { GaussianSums, separation } from './gaussian.js';
import { COEFFICIENTS, type VoiceFrames } from './voice-frames.js';

/** Clear frames that a stretch needs before a voice can be told by it. */
const FEWEST_FRAMES = 40;
/** More than this costs time and adds nothing: the rest is assigned by the voices found. */
const MOST_UNITS = 400;
const PENALTY = 1;

export interface Cluster {
  /** Indices of clear frames. */
  frames: number[];
  sums: GaussianSums;
}

export interface Clustering {
  clusters: Cluster[];
  /** The separation that each merge gave up, the last merge last. */
  costs: number[];
}

/** Joins the most alike stretches until `wanted` groups are left. */
export function cluster(frames: VoiceFrames, units: readonly TimeSpan[], wanted: number): Clustering {
  let clusters = usable(frames, units);
  const distances = clusters.map((a, i) =>
    clusters.map((b, j) => (j < i ? separation(a.sums, b.sums, PENALTY) : 0)),
  );
  const costs: number[] = [];
  while (clusters.length > wanted) {
    const { i, j, cost } = closest(distances);
    costs.push(cost);
    const joined = {
      frames: [...clusters[i]!.frames, ...clusters[j]!.frames],
      sums: clusters[i]!.sums.merge(clusters[j]!.sums),
    };
    clusters = clusters.filter((_, at) => at !== i && at !== j);
    for (const at of [i, j]) {
      distances.splice(at, 1);
      for (const row of distances) row.splice(at, 1);
    }
    distances.push(clusters.map((other) => separation(joined.sums, other.sums, PENALTY)));
    clusters.push(joined);
  }
  return { clusters, costs };
}

function usable(frames: VoiceFrames, units: readonly TimeSpan[]): Cluster[] {
  const clusters: Cluster[] = [];
  let at = 0;
  for (const unit of units) {
    const own: Cluster = { frames: [], sums: new GaussianSums(COEFFICIENTS) };
    while (at < frames.count && frames.timesMs[at]! < unit.startMs) at += 1;
    for (; at < frames.count && frames.timesMs[at]! < unit.endMs; at += 1) {
      if (!frames.clear[at]) continue;
      own.frames.push(at);
      own.sums.add(frames.values, at * COEFFICIENTS);
    }
    if (own.frames.length >= FEWEST_FRAMES) clusters.push(own);
  }
  if (clusters.length <= MOST_UNITS) return clusters;
  return clusters.sort((a, b) => b.frames.length - a.frames.length).slice(0, MOST_UNITS);
}

function closest(distances: readonly number[][]): { i: number; j: number; cost: number } {
  let best = { i: 1, j: 0, cost: Number.POSITIVE_INFINITY };
  for (let i = 1; i < distances.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const cost = distances[i]![j]!;
      if (cost < best.cost) best = { i, j, cost };
    }
  }
  return best;
}
