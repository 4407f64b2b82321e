import { z } from 'zod';

export const notificationItem = z.object({
  id: z.uuid(),
  kind: z.enum(['analysis-ready', 'interview-failed']),
  interviewId: z.uuid().nullable(),
  title: z.string(),
  body: z.string(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NotificationItem = z.infer<typeof notificationItem>;

export const notificationPage = z.object({
  items: z.array(notificationItem),
  unread: z.number().int().nonnegative(),
});
export type NotificationPage = z.infer<typeof notificationPage>;

/**
 * What notification-service sends over Socket.IO (path /socket.io) into the room of the signed-in user.
 * A client that missed some reads the interview again: messages tell what changed, never the whole truth.
 */
export const liveMessages = {
  'interview.status': z.object({
    interviewId: z.uuid(),
    run: z.number().int(),
    version: z.number().int(),
    status: z.string(),
  }),
  'interview.progress': z.object({
    interviewId: z.uuid(),
    run: z.number().int(),
    stage: z.string(),
    percent: z.number().nullable(),
    remainingSeconds: z.number().nullable(),
  }),
  'notification.created': z.object({ notificationId: z.uuid() }),
} as const;
export type LiveMessageName = keyof typeof liveMessages;
