import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { clock, count } from '@/browser/format';
import { ink, type Paper } from './paper';
import { heading } from './summary';

const row = 9;
const height = 74;

/** The whole conversation on one line: who spoke, where a question began, where a filler fell. */
export function drawConversation(
  paper: Paper,
  transcript: TranscriptResponse['transcript'],
  result: AnalysisResult,
): void {
  if (transcript.turns.length === 0) return;
  const length = Math.max(1, transcript.audio.durationMs, transcript.turns.at(-1)?.endMs ?? 0);
  heading(paper, 'The conversation', 160);
  const fillers = result.fillers.available ? result.fillers.value.items : [];
  const alt = `${clock(length)} of conversation with ${count(result.questions.length, 'question')} and ${count(fillers.length, 'filler')}.`;
  const roles = new Map(transcript.speakers.map(({ id, role }) => [id, role]));
  const { doc } = paper;
  paper.figure(alt, height, (x, y) => {
    const at = (ms: number): number => x + (Math.min(ms, length) / length) * paper.width;
    for (const turn of transcript.turns) {
      const candidate = roles.get(turn.speakerId) === 'candidate';
      const width = Math.max(0.75, at(turn.endMs) - at(turn.startMs));
      doc.rect(at(turn.startMs), y + 14 + (candidate ? row + 2 : 0), width, row);
      doc.fill(candidate ? ink.candidate : ink.interviewer);
    }
    doc.lineWidth(0.75);
    for (const { quote } of result.questions)
      doc
        .moveTo(at(quote.startMs), y + 4)
        .lineTo(at(quote.startMs), y + 12)
        .stroke(ink.interviewer);
    for (const { startMs } of fillers)
      doc
        .moveTo(at(startMs), y + 38)
        .lineTo(at(startMs), y + 46)
        .stroke(ink.filler);
    doc
      .moveTo(x, y + 50)
      .lineTo(x + paper.width, y + 50)
      .stroke(ink.line);
    doc.font('text/latin').fontSize(8).fillColor(ink.faint);
    doc.text('0:00', x, y + 54, { lineBreak: false });
    doc.text(clock(length), x, y + 54, { width: paper.width, align: 'right' });
  });
  paper.write(
    'P',
    'Above the interviewer with a stroke for each question, below you; the lowest strokes are fillers.',
    {
      size: 8.5,
      colour: ink.faint,
    },
  );
}
