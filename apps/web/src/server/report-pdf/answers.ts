import type { AnalysisResult, Answer, Question, StarPart } from '@interview-buddy/shared-types/models';
import { clock, percent } from '@/browser/format';
import { ink, type Paper } from './paper';
import { heading, writeExample } from './summary';

const partNames: Record<StarPart, string> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
};

export function writeAnswers(paper: Paper, { questions, answers }: AnalysisResult): void {
  heading(paper, 'Answers');
  if (questions.length === 0)
    paper.write(
      'P',
      'No questions were recognized in this recording, so there are no answers to tell apart.',
      {
        colour: ink.soft,
      },
    );
  for (const [index, question] of questions.entries())
    writeAnswer(
      paper,
      index + 1,
      question,
      answers.find(({ questionId }) => questionId === question.id),
    );
}

function writeAnswer(paper: Paper, number: number, { quote }: Question, answer: Answer | undefined): void {
  paper.keep(90);
  paper.write('H3', `${number}. “${quote.text}”`, {
    face: 'serif',
    size: 13,
    colour: ink.interviewer,
    after: 2,
  });
  if (!answer) {
    paper.write('P', `Asked at ${clock(quote.startMs)}. No answer to it was found.`, {
      colour: ink.soft,
      after: 12,
    });
    return;
  }
  const figures = [
    `score ${Math.round(answer.score)}`,
    `relevance ${Math.round(answer.relevance.score)}`,
    `${answer.words} words`,
    `${Math.round(answer.wordsPerMinute)} words a minute`,
    answer.fillers === null ? 'fillers not counted' : `fillers ${answer.fillers}`,
  ];
  paper.write('P', `${clock(answer.startMs)} to ${clock(answer.endMs)} · ${figures.join(' · ')}`, {
    size: 8.5,
    colour: ink.faint,
    after: 4,
  });
  paper.write('P', answer.summary);
  if (answer.starExpected) writeStar(paper, answer.star);
  for (const { text, startMs } of answer.numbers.slice(0, 2))
    paper.quote(`“${text}”`, `A result with a number, ${clock(startMs)}`, ink.candidate);
  if (answer.example) writeExample(paper, answer.example);
  paper.space(8);
}

function writeStar(paper: Paper, star: Answer['star']): void {
  for (const { part, probability, evidence } of star) {
    const [first] = evidence;
    const said = first ? `: “${first.text}” (${clock(first.startMs)})` : '';
    paper.write('P', `${partNames[part]}, ${percent(probability)} sure${said}`, {
      size: 9.5,
      colour: ink.soft,
      indent: 12,
      after: 2,
    });
  }
  paper.space(4);
}
