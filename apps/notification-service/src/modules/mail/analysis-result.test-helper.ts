import type { Summarised } from './analysis-mail.js';

const quote = { turnId: 't3', text: 'we, um, kind of fixed the deploys', startMs: 187_000, endMs: 190_000 };

/** A small analysis as ai-analyzer-service stores it. */
export function anAnalysis(changes: Partial<Summarised> = {}): Summarised {
  const part = (label: string, score: number, weight: number) => ({
    key: label,
    label,
    score,
    weight,
    basis: `${label} basis`,
    details: [],
  });
  return {
    verdict: 'You told four of five stories without saying how they ended.',
    overall: {
      available: true,
      value: {
        score: 67.6,
        spread: 4.4,
        parts: [
          part('Pace', 80, 0.1),
          part('Structure', 55, 0.4),
          part('Relevance', 71, 0.3),
          part('Fillers', 62, 0.15),
          part('Pauses', 90, 0.05),
        ],
      },
    },
    recommendations: ['one', 'two', 'three', 'four'].map((id) => ({
      id,
      title: `Say how story ${id} ended`,
      why: 'A listener remembers the result.',
      gain: 5,
      quotes: [quote],
      example: null,
    })),
    caveats: [{ code: 'rough', message: 'The transcript is rough.' }],
    preliminary: false,
    ...changes,
  };
}
