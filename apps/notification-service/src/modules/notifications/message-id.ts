import type { DeliveryChannel, NotificationKind } from '@interview-buddy/prisma-client';
import { mailDomain } from '../mail/mail-domain.js';

export interface Occasion {
  interviewId: string;
  run: number;
  kind: NotificationKind;
}

/** The same occasion has the same Message-ID on every attempt: a mail that is sent twice is still one mail. */
export function messageIdOf(
  { interviewId, run, kind }: Occasion,
  channel: DeliveryChannel,
  mailFrom: string,
): string {
  return `<${channel}.${kind}.${interviewId}.${run}@${mailDomain(mailFrom)}>`.replaceAll('_', '-');
}
