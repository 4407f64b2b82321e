import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsService } from './imports.service.js';
import { TranscriptFiles } from './transcript-files.js';

@Module({
  controllers: [ImportsController],
  providers: [
    ImportsService,
    ImportsRepository,
    { provide: TranscriptFiles, useFactory: () => new TranscriptFiles() },
  ],
  exports: [TranscriptFiles],
})
export class ImportsModule {}
