import type { Metadata } from 'next';
import { NotificationList } from '@/features/notifications/notification-list';
import { requireUser } from '../require-user';

export const metadata: Metadata = { title: 'Notifications' };

export default async function NotificationsPage() {
  await requireUser('/notifications');
  return <NotificationList />;
}
