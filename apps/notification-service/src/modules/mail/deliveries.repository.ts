import { Inject, Injectable } from '@nestjs/common';
import { Prisma, type NotificationKind, type PrismaClient } from '@interview-buddy/prisma-client';
import { accountPreferences, type AccountPreferences } from '@interview-buddy/shared-types/models';
import { DATABASE } from '../database/database.js';

/** A delivery that this process may try now. `attempts` is its fence: who claims it next has a higher one. */
export interface Claim {
  id: string;
  notificationId: string;
  messageId: string;
  attempts: number;
  traceparent: string | null;
}

export interface DeliverySubject {
  kind: NotificationKind;
  userId: string;
  interviewId: string;
  /** The sentence for the person, where it failed. */
  body: string;
  company: string;
  title: string;
  email: string | null;
  /** Stands in the links that stop mails. */
  mailToken: string;
  /** Whether the person lets it be noticed that a mail was opened. */
  noticeOpened: boolean;
  /** The stored analysis of the run; undefined where there is none. */
  result: unknown;
}

@Injectable()
export class DeliveriesRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** A claim that is not settled within leaseMs falls to whoever asks next: its holder has died. */
  claim(limit: number, leaseMs: number): Promise<Claim[]> {
    return this.prisma.$queryRaw<Claim[]>(Prisma.sql`
      UPDATE deliveries SET
        status = 'sending',
        attempts = attempts + 1,
        next_attempt_at = now() + ${leaseMs} * interval '1 millisecond'
      WHERE id IN (
        SELECT id FROM deliveries
        WHERE status IN ('queued', 'sending') AND channel = 'email' AND next_attempt_at <= now()
        ORDER BY next_attempt_at
        LIMIT ${limit}
        FOR UPDATE SKIP LOCKED
      )
      RETURNING id, notification_id AS "notificationId", message_id AS "messageId", attempts, traceparent`);
  }

  /** Null where the interview or the account is deleted: then nobody is to be told. */
  async findSubject(notificationId: string): Promise<DeliverySubject | null> {
    const row = await this.prisma.notification.findUnique({
      where: { id: notificationId, interview: { deletedAt: null }, account: { deletedAt: null } },
      select: {
        kind: true,
        userId: true,
        run: true,
        body: true,
        account: { select: { email: true, mailToken: true, preferences: true } },
        interview: { select: { id: true, company: true, title: true } },
      },
    });
    if (!row?.interview || row.run === null) return null;
    const { account, interview, run, ...rest } = row;
    const analysis = await this.prisma.analysis.findFirst({
      where: { interviewId: interview.id, run, userId: row.userId },
      select: { result: true },
    });
    const { id: interviewId, company, title } = interview;
    return { ...rest, interviewId, company, title, ...addressed(account), result: analysis?.result };
  }

  markSent(claim: Claim): Promise<boolean> {
    return this.settle(claim, { status: 'sent', sentAt: new Date(), nextAttemptAt: null, lastError: null });
  }

  /** The receiving side refused it for good. */
  markBounced(claim: Claim, lastError: string): Promise<boolean> {
    return this.settle(claim, { status: 'bounced', bouncedAt: new Date(), nextAttemptAt: null, lastError });
  }

  /** Noted once, and only of people who allow it. */
  async markOpened(id: string): Promise<void> {
    const row = await this.prisma.delivery.findFirst({
      where: { id, channel: 'email', status: 'sent', openedAt: null },
      select: { notification: { select: { account: { select: { preferences: true } } } } },
    });
    if (!row || !preferencesOf(row.notification.account.preferences).noticeOpenedMail) return;
    await this.prisma.delivery.updateMany({ where: { id, openedAt: null }, data: { openedAt: new Date() } });
  }

  markFailed(claim: Claim, lastError: string): Promise<boolean> {
    return this.settle(claim, { status: 'failed', nextAttemptAt: null, lastError });
  }

  retryAt(claim: Claim, nextAttemptAt: Date, lastError: string): Promise<boolean> {
    return this.settle(claim, { status: 'queued', nextAttemptAt, lastError });
  }

  /** @returns false where another process has claimed it since. */
  private async settle(
    { id, attempts }: Claim,
    data: Prisma.DeliveryUpdateManyMutationInput,
  ): Promise<boolean> {
    const { count } = await this.prisma.delivery.updateMany({
      where: { id, attempts, status: 'sending' },
      data,
    });
    return count > 0;
  }
}

function preferencesOf(stored: unknown): AccountPreferences {
  return accountPreferences.catch(accountPreferences.parse({})).parse(stored);
}

function addressed({
  email,
  mailToken,
  preferences,
}: {
  email: string | null;
  mailToken: string;
  preferences: unknown;
}) {
  return { email, mailToken, noticeOpened: preferencesOf(preferences).noticeOpenedMail };
}
