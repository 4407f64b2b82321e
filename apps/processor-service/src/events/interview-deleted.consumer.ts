import { EventData, OnEvent } from '@interview-buddy/event-bus';
import { interviewDeleted, type DataOf } from '@interview-buddy/shared-types/events';
import { Controller } from '@nestjs/common';
import { ProviderAccess } from '../modules/transcription/provider-access.js';
import { RemovalService } from '../modules/recordings/removal.service.js';

@Controller()
export class InterviewDeletedConsumer {
  constructor(
    private readonly removal: RemovalService,
    private readonly providers: ProviderAccess,
  ) {}

  @OnEvent(interviewDeleted)
  async handle(@EventData() data: DataOf<typeof interviewDeleted>): Promise<void> {
    await this.removal.remove(data);
    await this.providers.cancelAll(data);
  }
}
