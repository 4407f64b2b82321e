/** Changes with every change of weights or formulas; docs/scoring.md tells each version. */
export const RUBRIC_VERSION = '2026.2';

export const OVERALL_WEIGHTS = { structure: 0.3, relevance: 0.25, delivery: 0.25, confidence: 0.2 } as const;
export type OverallKey = keyof typeof OVERALL_WEIGHTS;

export const LABELS: Readonly<Record<OverallKey, string>> = {
  structure: 'Structure',
  relevance: 'Relevance',
  delivery: 'Delivery',
  confidence: 'Confidence',
};
