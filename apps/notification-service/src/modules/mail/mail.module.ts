import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DeliveriesRepository } from './deliveries.repository.js';
import { MAIL_TRANSPORT, MailSender } from './mail-sender.js';
import { createSmtpTransport } from './mail-transport.js';
import { MAIL_OPTIONS, MailService, type MailOptions } from './mail.service.js';
import { OpenedController } from './opened.controller.js';

@Global()
@Module({})
export class MailModule {
  static forRoot(options: MailOptions): DynamicModule {
    return {
      module: MailModule,
      controllers: [OpenedController],
      providers: [
        { provide: MAIL_OPTIONS, useValue: options },
        { provide: MAIL_TRANSPORT, useFactory: () => createSmtpTransport(options) },
        DeliveriesRepository,
        MailService,
        MailSender,
      ],
      exports: [MAIL_TRANSPORT, MailSender],
    };
  }
}
