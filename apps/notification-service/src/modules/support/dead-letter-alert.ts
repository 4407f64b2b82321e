import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { EventBus, type DeadLetter } from '@interview-buddy/event-bus';
import { MAIL_TRANSPORT } from '../mail/mail-sender.js';
import { MailRefused, type MailTransport } from '../mail/mail-transport.js';
import { composeAlert } from './compose-alert.js';

export const SUPPORT_OPTIONS = Symbol('support options');
export interface SupportOptions {
  /** Nobody is told where there is none. */
  supportEmail?: string | undefined;
  mailFrom: string;
  publicUrl: string;
}

/**
 * Tells support of each event that was given up. No delivery row: a row belongs to a notification of a person, and
 * the bus itself keeps what was not told yet and asks again.
 */
@Injectable()
export class DeadLetterAlert implements OnApplicationBootstrap {
  private readonly log = new Logger(DeadLetterAlert.name);

  constructor(
    private readonly bus: EventBus,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
    @Inject(SUPPORT_OPTIONS) private readonly options: SupportOptions,
  ) {}

  onApplicationBootstrap(): void {
    const { supportEmail } = this.options;
    if (supportEmail) this.bus.watchDeadLetters((letter) => this.tell(letter, supportEmail));
  }

  private async tell(letter: DeadLetter, to: string): Promise<void> {
    try {
      await this.transport.send(composeAlert(letter, { ...this.options, to }));
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      this.log.error('support cannot be told of a dead letter', {
        letter: letter.id,
        responseCode: error.responseCode,
      });
    }
  }
}
