import { Controller } from '@nestjs/common';
import { EventData, EventScope, OnEvent } from '@interview-buddy/event-bus';
import { interviewDeleted, type DataOf } from '@interview-buddy/shared-types/events';
import { NotificationsService } from '../modules/notifications/notifications.service.js';

@Controller()
export class InterviewDeletedConsumer {
  constructor(private readonly notifications: NotificationsService) {}

  @OnEvent(interviewDeleted)
  async handle(
    @EventData() data: DataOf<typeof interviewDeleted>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    await this.notifications.forget(data, scope);
  }
}
