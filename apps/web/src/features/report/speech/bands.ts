/** Where a measure costs nothing of the score, and the scale that it is shown on: the rubric of docs/scoring.md. */
export const bands = {
  fillers: { from: 0, to: 12, band: { from: 0, to: 1, label: 'costs nothing' } },
  pace: { from: 60, to: 250, band: { from: 110, to: 170, label: 'easy to follow' } },
  pauses: { from: 0, to: 10, band: { from: 0, to: 2, label: 'costs nothing' } },
} as const;
