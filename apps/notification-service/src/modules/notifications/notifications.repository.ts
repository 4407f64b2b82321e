import { Inject, Injectable } from '@nestjs/common';
import type {
  DeliveryChannel,
  NotificationKind,
  Prisma,
  PrismaClient,
  Tx,
} from '@interview-buddy/prisma-client';
import { accountPreferences, type AccountPreferences } from '@interview-buddy/shared-types/models';
import { DATABASE } from '../database/database.js';
import type { Occasion } from './message-id.js';
import type { NotificationText } from './notification-text.js';

export interface Subject {
  company: string;
  title: string;
  failureCode: string | null;
  failureMessage: string | null;
  uploadedAt: Date | null;
  completedAt: Date | null;
  durationMs: number | null;
  /** Verdict of this run's analysis; null where it has none. */
  verdict: string | null;
  email: string | null;
  preferences: AccountPreferences;
}

export interface NewDelivery {
  channel: DeliveryChannel;
  messageId: string;
  traceparent: string | undefined;
}

const visible = { deliveries: { some: { channel: 'in_app' } } } satisfies Prisma.NotificationWhereInput;

@Injectable()
export class NotificationsRepository {
  constructor(@Inject(DATABASE) readonly prisma: PrismaClient) {}

  /** Null where the interview is deleted, is another person's, or has begun a newer run. */
  async findSubject(tx: Tx, occasion: Omit<Occasion, 'kind'>, userId: string): Promise<Subject | null> {
    const { interviewId, run } = occasion;
    const row = await tx.interview.findFirst({
      where: { id: interviewId, userId, run, deletedAt: null, account: { deletedAt: null } },
      select: {
        company: true,
        title: true,
        failureCode: true,
        failureMessage: true,
        uploadedAt: true,
        completedAt: true,
        durationMs: true,
        account: { select: { email: true, preferences: true } },
        analyses: { where: { run }, select: { result: true } },
      },
    });
    if (!row) return null;
    const { account, analyses, ...names } = row;
    return {
      ...names,
      verdict: verdictOf(analyses[0]?.result),
      email: account.email,
      preferences: accountPreferences.catch(accountPreferences.parse({})).parse(account.preferences),
    };
  }

  /** @returns the notification's id; null where this occasion has one already. */
  async create(
    tx: Tx,
    userId: string,
    occasion: Occasion,
    text: NotificationText,
    deliveries: readonly NewDelivery[],
  ): Promise<string | null> {
    const id = crypto.randomUUID();
    const { count } = await tx.notification.createMany({
      data: { id, userId, ...occasion, title: text.title.slice(0, 300), body: text.body },
      skipDuplicates: true,
    });
    if (count === 0) return null;
    const now = new Date();
    await tx.delivery.createMany({
      data: deliveries.map((delivery) => ({
        id: crypto.randomUUID(),
        notificationId: id,
        ...delivery,
        ...(delivery.channel === 'in_app'
          ? { status: 'sent' as const, sentAt: now }
          : { nextAttemptAt: now }),
      })),
    });
    return id;
  }

  async removeOfInterview(tx: Tx, userId: string, interviewId: string): Promise<void> {
    await tx.notification.deleteMany({ where: { userId, interviewId } });
  }

  async list(userId: string, limit: number) {
    const [items, unread] = await Promise.all([
      this.prisma.notification.findMany({
        where: { userId, ...visible },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: limit,
      }),
      this.prisma.notification.count({ where: { userId, readAt: null, ...visible } }),
    ]);
    return { items, unread };
  }

  /** @returns false where there is no such notification of this person. */
  async markRead(userId: string, id: string): Promise<boolean> {
    const { count } = await this.prisma.notification.updateMany({
      where: { id, userId, readAt: null },
      data: { readAt: new Date() },
    });
    return count > 0 || (await this.prisma.notification.count({ where: { id, userId } })) > 0;
  }

  async markAllRead(userId: string): Promise<void> {
    await this.prisma.notification.updateMany({
      where: { userId, readAt: null },
      data: { readAt: new Date() },
    });
  }
}

export type NotificationRow = Awaited<ReturnType<NotificationsRepository['list']>>['items'][number];
export type Kind = NotificationKind;

function verdictOf(result: Prisma.JsonValue | undefined): string | null {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return null;
  return typeof result['verdict'] === 'string' ? result['verdict'] : null;
}
