import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { clamp, round } from '../speech/measured.js';
import type { Advice } from './advice-inputs.js';

const AT_MOST = 5;
const LEAST_GAIN = 0.5;

/** Points of the overall score that a part could still gain set the order. */
export function rankAdvice(
  advice: readonly Advice[],
  overall: AnalysisResult['overall'],
): AnalysisResult['recommendations'] {
  const gainOf = ({ raises }: Advice): number => {
    if (!overall.available) return 0;
    const part = overall.value.parts.find((one) => one.key === raises.part);
    return part ? round(clamp(raises.points, 0, 100 - part.score) * part.weight, 1) : 0;
  };
  return advice
    .map((one) => ({ one, gain: gainOf(one) }))
    .filter(({ gain }) => !overall.available || gain >= LEAST_GAIN)
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, AT_MOST)
    .map(({ one: { raises: _raises, ...recommendation }, gain }) => ({ ...recommendation, gain }));
}
