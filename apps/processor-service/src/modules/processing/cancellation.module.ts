import { Module } from '@nestjs/common';
import { CancellationRepository } from './cancellation.repository.js';

@Module({ providers: [CancellationRepository], exports: [CancellationRepository] })
export class CancellationModule {}
