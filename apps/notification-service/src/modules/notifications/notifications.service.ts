import { Inject, Injectable } from '@nestjs/common';
import type { EventScope } from '@interview-buddy/event-bus';
import type { Tx } from '@interview-buddy/prisma-client';
import type { NotificationItem, NotificationPage } from '@interview-buddy/shared-types/api';
import type { EventData } from '@interview-buddy/shared-types/events';
import { notFound } from '@interview-buddy/shared-utils/errors';
import { currentTraceparent } from '@interview-buddy/shared-utils/telemetry';
import { LiveService } from '../live/live.service.js';
import { MailSender } from '../mail/mail-sender.js';
import { messageIdOf } from './message-id.js';
import { analysisReadyText, interviewFailedText, type NotificationText } from './notification-text.js';
import {
  NotificationsRepository,
  type Kind,
  type NewDelivery,
  type NotificationRow,
  type Subject,
} from './notifications.repository.js';
import { measureResult } from './result-metrics.js';

export const NOTIFICATIONS_OPTIONS = Symbol('notifications options');
export interface NotificationsOptions {
  mailFrom: string;
}

const LISTED = 50;
const KINDS = { analysis_ready: 'analysis-ready', interview_failed: 'interview-failed' } as const;

@Injectable()
export class NotificationsService {
  constructor(
    private readonly repository: NotificationsRepository,
    private readonly live: LiveService,
    private readonly mail: MailSender,
    @Inject(NOTIFICATIONS_OPTIONS) private readonly options: NotificationsOptions,
  ) {}

  /** Writes the notification and what is to be delivered of it with the event's mark; delivering comes after. */
  async notify(kind: Kind, { interviewId, userId, run }: EventData, scope: EventScope): Promise<void> {
    const occasion = { interviewId, run, kind };
    let created: { id: string; deliveries: readonly NewDelivery[] } | undefined;
    let ended: Subject | undefined;
    await scope.commit<Tx>(this.repository.prisma, async (tx) => {
      const subject = await this.repository.findSubject(tx, occasion, userId);
      const text = subject && textOf(kind, subject);
      if (!text) return;
      const deliveries = this.deliveriesOf(kind, subject).map((channel) => ({
        channel,
        messageId: messageIdOf(occasion, channel, this.options.mailFrom),
        traceparent: currentTraceparent(),
      }));
      const id =
        deliveries.length > 0
          ? await this.repository.create(tx, userId, occasion, text, deliveries)
          : undefined;
      // Null: this occasion was told of before, and counted.
      if (id !== null) ended = subject;
      if (id) created = { id, deliveries };
    });
    if (ended) measureResult({ ...ended, run });
    if (!created) return;
    const channels = created.deliveries.map(({ channel }) => channel);
    if (channels.includes('in_app'))
      this.live.send(userId, 'notification.created', { notificationId: created.id });
    if (channels.includes('email')) this.mail.wake();
  }

  async forget({ interviewId, userId }: EventData, scope: EventScope): Promise<void> {
    await scope.commit<Tx>(this.repository.prisma, (tx) =>
      this.repository.removeOfInterview(tx, userId, interviewId),
    );
  }

  async list(userId: string): Promise<NotificationPage> {
    const { items, unread } = await this.repository.list(userId, LISTED);
    return { items: items.map(toItem), unread };
  }

  async markRead(userId: string, id: string): Promise<void> {
    if (!(await this.repository.markRead(userId, id))) throw notFound('notification');
  }

  markAllRead(userId: string): Promise<void> {
    return this.repository.markAllRead(userId);
  }

  private deliveriesOf(kind: Kind, { email, preferences }: Subject): NewDelivery['channel'][] {
    const wanted = preferences.notifications[KINDS[kind]];
    return [
      ...(wanted.inApp ? (['in_app'] as const) : []),
      ...(wanted.email && email ? (['email'] as const) : []),
    ];
  }
}

/** Null where there is nothing to tell (any more): no analysis, or no longer failed. */
function textOf(kind: Kind, subject: Subject): NotificationText | null {
  if (kind === 'analysis_ready')
    return subject.verdict === null ? null : analysisReadyText(subject, subject.verdict);
  const { failureCode: code, failureMessage: message } = subject;
  return code === null || message === null ? null : interviewFailedText(subject, { code, message });
}

function toItem(row: NotificationRow): NotificationItem {
  return {
    id: row.id,
    kind: KINDS[row.kind],
    interviewId: row.interviewId,
    title: row.title,
    body: row.body,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
