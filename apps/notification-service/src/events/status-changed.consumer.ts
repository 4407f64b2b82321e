import { Controller } from '@nestjs/common';
import { EventData, OnEvent } from '@interview-buddy/event-bus';
import { interviewStatusChanged, type DataOf } from '@interview-buddy/shared-types/events';
import { LiveService } from '../modules/live/live.service.js';

@Controller()
export class StatusChangedConsumer {
  constructor(private readonly live: LiveService) {}

  @OnEvent(interviewStatusChanged)
  async handle(@EventData() data: DataOf<typeof interviewStatusChanged>): Promise<void> {
    const { userId, interviewId, run, version, status } = data;
    this.live.send(userId, 'interview.status', { interviewId, run, version, status });
  }
}
