import { Module, type DynamicModule } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsRepository } from './notifications.repository.js';
import {
  NOTIFICATIONS_OPTIONS,
  NotificationsService,
  type NotificationsOptions,
} from './notifications.service.js';

@Module({})
export class NotificationsModule {
  static forRoot(options: NotificationsOptions): DynamicModule {
    return {
      module: NotificationsModule,
      controllers: [NotificationsController],
      providers: [
        { provide: NOTIFICATIONS_OPTIONS, useValue: options },
        NotificationsRepository,
        NotificationsService,
      ],
      exports: [NotificationsService],
    };
  }
}
