import { Inject, Injectable } from '@nestjs/common';
import { analysisMailOf } from './analysis-mail.js';
import type { DeliverySubject } from './deliveries.repository.js';
import type { MailContent, MailLinks } from './mail-content.js';
import type { OutgoingMail } from './mail-transport.js';
import { renderMail } from './templates/render-mail.js';

export const MAIL_OPTIONS = Symbol('mail options');
export interface MailOptions {
  smtpUrl: string;
  from: string;
  replyTo?: string | undefined;
  publicUrl: string;
}

/** Writes the mail of a delivery from what is stored now. */
@Injectable()
export class MailService {
  constructor(@Inject(MAIL_OPTIONS) private readonly options: MailOptions) {}

  async compose(subject: DeliverySubject, to: string, messageId: string): Promise<OutgoingMail> {
    const links = this.linksOf(subject.interviewId);
    const rendered = await renderMail(contentOf(subject), links);
    return { messageId, to, ...rendered, headers: this.headersOf(links) };
  }

  private linksOf(interviewId: string): MailLinks {
    const at = (path: string) => new URL(path, this.options.publicUrl).href;
    return {
      interview: at(`/interviews/${interviewId}`),
      preferences: at('/account#notifications'),
      home: at('/'),
    };
  }

  private headersOf({ preferences }: MailLinks): Record<string, string> {
    const { replyTo } = this.options;
    const ways = [`<${preferences}>`, ...(replyTo ? [`<mailto:${replyTo}?subject=Unsubscribe>`] : [])];
    // Answers of the kind "I am on holiday" are not wanted.
    return {
      'List-Unsubscribe': ways.join(', '),
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    };
  }
}

function contentOf({ kind, company, title, body, result }: DeliverySubject): MailContent {
  if (kind === 'interview_failed') return { kind, company, title, reason: body };
  return analysisMailOf({ company, title }, result);
}
