import { Controller } from '@nestjs/common';
import { EventData, EventScope, OnEvent } from '@interview-buddy/event-bus';
import { interviewFailed, type DataOf } from '@interview-buddy/shared-types/events';
import { NotificationsService } from '../modules/notifications/notifications.service.js';

@Controller()
export class InterviewFailedConsumer {
  constructor(private readonly notifications: NotificationsService) {}

  @OnEvent(interviewFailed)
  async handle(
    @EventData() data: DataOf<typeof interviewFailed>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    await this.notifications.notify('interview_failed', data, scope);
  }
}
