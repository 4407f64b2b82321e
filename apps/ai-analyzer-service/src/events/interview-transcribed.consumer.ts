import { EventData, EventScope, OnDeadLetter, OnEvent } from '@interview-buddy/event-bus';
import { interviewTranscribed, type DataOf } from '@interview-buddy/shared-types/events';
import { Controller } from '@nestjs/common';
import { AnalysisService } from '../modules/analysis/analysis.service.js';

@Controller()
export class InterviewTranscribedConsumer {
  constructor(private readonly analyses: AnalysisService) {}

  @OnEvent(interviewTranscribed)
  handle(
    @EventData() data: DataOf<typeof interviewTranscribed>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    return this.analyses.analyseRun(data, scope);
  }

  @OnDeadLetter(interviewTranscribed)
  dead(data: DataOf<typeof interviewTranscribed>): Promise<void> {
    return this.analyses.giveUp(data);
  }
}
