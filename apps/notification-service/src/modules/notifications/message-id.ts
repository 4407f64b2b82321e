import type { DeliveryChannel, NotificationKind } from '@interview-buddy/prisma-client';

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
  const domain = /@([^\s<>@]+?)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost';
  return `<${channel}.${kind}.${interviewId}.${run}@${domain}>`.replaceAll('_', '-');
}
