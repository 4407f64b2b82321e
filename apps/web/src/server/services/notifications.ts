import { notificationPage, type NotificationPage } from '@interview-buddy/shared-types/api';
import { nothing } from './client';
import { notifications } from './clients';

export function listNotifications(token: string): Promise<NotificationPage> {
  return notifications.call('get', '/notifications', { token }, notificationPage);
}

export function markRead(token: string, id: string): Promise<void> {
  return notifications.call('post', '/notifications/{id}/read', { path: { id }, token }, nothing);
}

export function markAllRead(token: string): Promise<void> {
  return notifications.call('post', '/notifications/read-all', { token }, nothing);
}

export function markMailOpened(deliveryId: string): Promise<void> {
  return notifications.call('get', '/mail/opened/{id}', { path: { id: deliveryId } }, nothing);
}
