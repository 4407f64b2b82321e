import { Inject, Injectable } from '@nestjs/common';
import { analysisMailOf } from './analysis-mail.js';
import type { Claim, DeliverySubject } from './deliveries.repository.js';
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

  async compose(
    subject: DeliverySubject,
    to: string,
    { id, messageId }: Pick<Claim, 'id' | 'messageId'>,
  ): Promise<OutgoingMail> {
    const rendered = await renderMail(contentOf(subject), this.linksOf(subject, id));
    return { messageId, to, ...rendered, headers: this.headersOf(subject) };
  }

  private linksOf(subject: DeliverySubject, deliveryId: string): MailLinks {
    return {
      interview: this.at(`/interviews/${subject.interviewId}`),
      preferences: this.at('/account#notifications'),
      stop: this.at(`/unsubscribe?${stopQuery(subject)}`),
      opened: subject.noticeOpened ? this.at(`/api/mail/opened/${deliveryId}`) : null,
      home: this.at('/'),
    };
  }

  private at(path: string): string {
    return new URL(path, this.options.publicUrl).href;
  }

  /** One click by RFC 8058: the mail program posts to the address, and nobody need sign in. */
  private headersOf(subject: DeliverySubject): Record<string, string> {
    const { replyTo } = this.options;
    const ways = [
      `<${this.at(`/api/mail/stop?${stopQuery(subject)}`)}>`,
      ...(replyTo ? [`<mailto:${replyTo}?subject=Unsubscribe>`] : []),
    ];
    // Answers of the kind "I am on holiday" are not wanted.
    return {
      'List-Unsubscribe': ways.join(', '),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    };
  }
}

function stopQuery({ mailToken, kind }: DeliverySubject): string {
  return new URLSearchParams({ token: mailToken, kind: kind.replace('_', '-') }).toString();
}

function contentOf({ kind, company, title, body, result }: DeliverySubject): MailContent {
  if (kind === 'interview_failed') return { kind, company, title, reason: body };
  return analysisMailOf({ company, title }, result);
}
