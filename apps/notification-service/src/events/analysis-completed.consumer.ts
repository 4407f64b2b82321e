import { Controller } from '@nestjs/common';
import { EventData, EventScope, OnEvent } from '@interview-buddy/event-bus';
import { analysisCompleted, type DataOf } from '@interview-buddy/shared-types/events';
import { NotificationsService } from '../modules/notifications/notifications.service.js';

@Controller()
export class AnalysisCompletedConsumer {
  constructor(private readonly notifications: NotificationsService) {}

  @OnEvent(analysisCompleted)
  async handle(
    @EventData() data: DataOf<typeof analysisCompleted>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    await this.notifications.notify('analysis_ready', data, scope);
  }
}
