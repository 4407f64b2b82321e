import { Module } from '@nestjs/common';
import { RerunsController } from './reruns.controller.js';
import { RerunsRepository } from './reruns.repository.js';
import { RerunsService } from './reruns.service.js';

@Module({ controllers: [RerunsController], providers: [RerunsService, RerunsRepository] })
export class RerunsModule {}
