import type {
  AnalysisResult,
  Quote,
  Recommendation,
  ScoreWithParts,
} from '@interview-buddy/shared-types/models';
import { clock, decimal } from '@/browser/format';
import { ink, type Paper } from './paper';

export const heading = (paper: Paper, text: string, room = 120): void => {
  paper.keep(room);
  paper.space(14);
  paper.write('H2', text, { face: 'serif', size: 20, after: 8 });
};

/** The verdict, the score with its parts, what limits it, and the three changes. */
export function writeSummary(paper: Paper, result: AnalysisResult): void {
  paper.write('H1', result.verdict, { face: 'serif', size: 25, after: 16 });
  if (result.overall.available) writeScore(paper, result.overall.value);
  else paper.write('P', result.overall.reason, { colour: ink.soft });
  for (const { message } of result.caveats)
    paper.write('P', message, { size: 9, colour: ink.faint, after: 3 });
  writeChanges(paper, result.recommendations);
  if (result.strengths.length === 0) return;
  heading(paper, 'Keep doing', 80);
  for (const { text, quotes } of result.strengths)
    paper.write('P', `${text} ${quotes.slice(0, 3).map(placeOf).join(', ')}`);
}

const placeOf = ({ startMs }: Quote): string => `(${clock(startMs)})`;

function writeScore(paper: Paper, { score, spread, parts }: ScoreWithParts & { spread: number }): void {
  const range = spread > 0 ? `, give or take ${decimal(spread)}` : '';
  paper.write('P', `${Math.round(score)} of 100${range}`, { face: 'serif', size: 18, after: 6 });
  for (const part of [...parts].sort((a, b) => cost(b) - cost(a))) {
    const figures = `${part.label}: ${Math.round(part.score)}, weight ${Math.round(part.weight * 100)} %. `;
    paper.write('P', figures + sentence(part.basis), { size: 9.5, colour: ink.soft, after: 3 });
  }
  paper.space(8);
}

const cost = ({ score, weight }: { score: number; weight: number }): number => (100 - score) * weight;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function writeChanges(paper: Paper, recommendations: readonly Recommendation[]): void {
  const three = [...recommendations].sort((a, b) => b.gain - a.gain).slice(0, 3);
  if (three.length === 0) return;
  heading(paper, 'What would help most');
  for (const [index, change] of three.entries()) {
    paper.keep(90);
    paper.write('H3', `${index + 1}. ${change.title}`, { face: 'serif', size: 14, after: 3 });
    paper.write('P', change.why, { colour: ink.soft });
    if (change.gain > 0)
      paper.write(
        'P',
        `Worth up to ${decimal(change.gain)} points of the score, as an estimate from the rubric.`,
        {
          size: 8.5,
          colour: ink.faint,
        },
      );
    for (const { text, startMs } of change.quotes.slice(0, 3))
      paper.quote(`“${text}”`, clock(startMs), ink.candidate);
    if (change.example) writeExample(paper, change.example);
    paper.space(6);
  }
}

export function writeExample(paper: Paper, text: string): void {
  paper.write('P', 'How it could sound, in your own facts', {
    size: 8.5,
    colour: ink.faint,
    after: 1,
    indent: 12,
  });
  paper.write('P', text, { face: 'serif', size: 11, indent: 12, after: 8 });
}
