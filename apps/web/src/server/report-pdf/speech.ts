import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { clock, count, decimal, grouped, percent } from '@/browser/format';
import { ink, type Paper } from './paper';
import { heading } from './summary';

type Measured<T> = { available: true; value: T } | { available: false; reason: string };

const said = <T>(of: Measured<T>, tell: (value: T) => string): string =>
  of.available ? tell(of.value) : of.reason;

/** How it was spoken, a line for each measure, or why there is none. */
export function writeSpeech(paper: Paper, result: AnalysisResult): void {
  heading(paper, 'Speech');
  for (const [name, text] of linesOf(result)) {
    paper.keep(40);
    paper.write('H3', name, { face: 'strong', size: 10, after: 1 });
    paper.write('P', text, { colour: ink.soft, after: 8 });
  }
}

function linesOf({ fillers, pace, pauses, clarity, delivery, talk, talkShare, usual }: AnalysisResult) {
  return [
    [
      'Fillers',
      said(fillers, (of) =>
        [
          `${count(of.count, 'filler')}, ${decimal(of.perHundredWords)} per 100 words${own(usual?.fillersPerHundredWords, decimal)}`,
          ...of.byWord.slice(0, 8).map((word) => `${word.text} ${word.count}`),
        ].join(' · '),
      ),
    ],
    [
      'Pace',
      said(pace, (of) => {
        const { words, speakingMs } = of;
        return `${Math.round(of.wordsPerMinute)} words a minute${own(of.typicalWordsPerMinute, whole)}: ${grouped(words)} words in ${clock(speakingMs)} of speech.`;
      }),
    ],
    [
      'Pauses',
      said(
        pauses,
        (of) =>
          `${count(of.count, 'pause')}, ${clock(of.totalMs)} in all, half of them longer than ${decimal(of.medianMs / 1000)} s.`,
      ),
    ],
    ['Clarity', said(clarity, (of) => `${whole(of.score)} of 100${own(usual?.clarity, whole)}.`)],
    [
      'Voice',
      said(
        delivery,
        (of) =>
          `${count(of.monotone.length, 'stretch', 'stretches')} on one note, ${count(of.trailingOff.length, 'ending')} that faded.`,
      ),
    ],
    [
      'Who spoke how much',
      said(talk, (of) => {
        const share = talkShare.available
          ? `: ${percent(talkShare.value)} of the talk was yours${own(usual?.talkShare, percent)}`
          : '';
        return `You spoke ${clock(of.candidateMs)}, the interviewer ${clock(of.interviewerMs)}${share}.`;
      }),
    ],
  ] as const;
}

const whole = (n: number): string => String(Math.round(n));

/** The person's own median behind a figure, where it can be told. */
function own(median: number | null | undefined, show: (n: number) => string): string {
  return median === null || median === undefined ? '' : ` (your own median ${show(median)})`;
}
