import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { notificationPage, type NotificationPage } from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { NotificationsService } from './notifications.service.js';

@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get()
  @ZodResponse(200, notificationPage)
  list(@CurrentUser() user: AuthenticatedUser): Promise<NotificationPage> {
    return this.notifications.list(user.id);
  }

  @Post('read-all')
  @HttpCode(204)
  @ZodResponse(204)
  readAll(@CurrentUser() user: AuthenticatedUser): Promise<void> {
    return this.notifications.markAllRead(user.id);
  }

  @Post(':id/read')
  @HttpCode(204)
  @ZodResponse(204)
  read(@CurrentUser() user: AuthenticatedUser, @ZodParam('id', z.uuid()) id: string): Promise<void> {
    return this.notifications.markRead(user.id, id);
  }
}
