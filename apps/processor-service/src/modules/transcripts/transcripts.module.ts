import { Module } from '@nestjs/common';
import { TranscriptsController } from './transcripts.controller.js';
import { TranscriptsRepository } from './transcripts.repository.js';
import { TranscriptsService } from './transcripts.service.js';

@Module({ controllers: [TranscriptsController], providers: [TranscriptsService, TranscriptsRepository] })
export class TranscriptsModule {}
