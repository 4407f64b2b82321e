import { z } from 'zod';
import { notificationPage, type NotificationPage } from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { call } from './call';

const base = () => config().NOTIFICATION_SERVICE_URL;
const nothing = z.unknown().transform(() => undefined);

export function listNotifications(token: string): Promise<NotificationPage> {
  return call(base(), { path: '/notifications', token }, notificationPage);
}

export function markRead(token: string, id: string): Promise<void> {
  return call(base(), { method: 'POST', path: `/notifications/${id}/read`, token }, nothing);
}

export function markAllRead(token: string): Promise<void> {
  return call(base(), { method: 'POST', path: '/notifications/read-all', token }, nothing);
}

export function markMailOpened(deliveryId: string): Promise<void> {
  return call(base(), { path: `/mail/opened/${deliveryId}` }, nothing);
}
