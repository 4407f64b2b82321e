import type {
  AnalysisResponse,
  InterviewDetail,
  TranscriptResponse,
} from '@interview-buddy/shared-types/api';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { clock, dayOf, interviewTypes } from '@/browser/format';
import { writeAnswers } from './answers';
import { ink, Paper } from './paper';
import { writeSpeech } from './speech';
import { writeSummary } from './summary';
import { drawConversation } from './conversation';
import { turnsOf } from './turns';

export interface ReportParts {
  interview: InterviewDetail;
  analysis: AnalysisResponse;
  transcript: TranscriptResponse;
}

/** So many turns are written before others get their turn of the event loop. */
const turnsAtOnce = 8;

/** The report as a PDF: the letter first, then the detail, then every word. Text can be selected and read aloud. */
export async function reportPdf({ interview, analysis, transcript }: ReportParts): Promise<Buffer> {
  const { company, title } = interview;
  const paper = new Paper({
    title: `${company}, ${title}: interview report`,
    author: 'Interview Buddy',
    created: new Date(analysis.createdAt),
  });
  const file = collected(paper.doc);
  writeHead(paper, interview);
  writeSummary(paper, analysis.result);
  drawConversation(paper, transcript.transcript, analysis.result);
  await turnOfTheLoop();
  writeAnswers(paper, analysis.result);
  writeSpeech(paper, analysis.result);
  await writeTranscript(paper, transcript.transcript);
  paper.finish(`${company} · ${title}`);
  return file;
}

function writeHead(paper: Paper, { company, title, type, heldOn, createdAt, durationMs }: InterviewDetail) {
  const facts = [
    interviewTypes[type],
    dayOf(heldOn ?? createdAt),
    durationMs === null ? null : clock(durationMs),
  ];
  paper.write('P', `${company} · ${title}`, { face: 'strong', size: 11, after: 1 });
  paper.write('P', facts.filter(Boolean).join(' · '), { size: 9, colour: ink.faint, after: 18 });
}

async function writeTranscript(paper: Paper, transcript: TranscriptResponse['transcript']): Promise<void> {
  paper.doc.addPage();
  paper.write('H2', 'Transcript', { face: 'serif', size: 20, after: 2 });
  const spoken = transcript.engine.verbatim
    ? 'As it was said, hesitations included.'
    : 'The engine leaves hesitations out, so the words may be smoother than they were spoken.';
  paper.write('P', spoken, { size: 9, colour: ink.faint, after: 12 });
  for (const [index, turn] of turnsOf(transcript).entries()) {
    if (index % turnsAtOnce === 0) await turnOfTheLoop();
    const colour = turn.role === 'interviewer' ? ink.interviewer : ink.candidate;
    paper.keep(40);
    paper.write('H3', `${turn.name}, ${clock(turn.startMs)}`, {
      face: 'strong',
      size: 8.5,
      colour: turn.role === 'unknown' ? ink.soft : colour,
      after: 1,
    });
    paper.write('P', turn.text, { size: 10, after: 8 });
  }
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
