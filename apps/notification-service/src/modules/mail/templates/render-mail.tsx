import { render } from '@react-email/components';
import type { MailContent, MailLinks } from '../mail-content.js';
import { plainText } from '../plain-text.js';
import { subjectLine } from '../subject-line.js';
import { AnalysisReady } from './analysis-ready.js';
import { InterviewFailed } from './interview-failed.js';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

export async function renderMail(content: MailContent, links: MailLinks): Promise<RenderedMail> {
  const element =
    content.kind === 'analysis_ready' ? (
      <AnalysisReady mail={content} links={links} />
    ) : (
      <InterviewFailed mail={content} links={links} />
    );
  return { subject: subjectLine(content), html: await render(element), text: plainText(content, links) };
}
