import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { ZodError } from 'zod';
import { inSpan } from '@interview-buddy/shared-utils/telemetry';
import { backoffMs, MAX_ATTEMPTS } from './backoff.js';
import { DeliveriesRepository, type Claim } from './deliveries.repository.js';
import { mailAttempts } from './mail-metrics.js';
import { MailRefused, type MailTransport } from './mail-transport.js';
import { MailService } from './mail.service.js';

export const MAIL_TRANSPORT = Symbol('mail transport');

const BATCH = 5;
/** Longer than the slowest mail server may take for a whole batch. */
const LEASE_MS = 5 * 60 * 1000;
const POLL_MS = 2000;

type Outcome = 'sent' | 'retried' | 'bounced' | 'failed';

/** Sends what stands in the delivery rows. The rows are the queue: any replica may take any of them. */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(MailSender.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly mails: MailService,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  /** There may be something to send. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  /** Finishes the mails that it holds; those not yet begun fall to another replica when their lease ends. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
    this.transport.close();
  }

  private async run(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        const claims = await this.deliveries.claim(BATCH, LEASE_MS);
        if (claims.length === BATCH) this.again = true;
        await Promise.all(claims.map((claim) => this.deliver(claim)));
      }
    } catch (error) {
      this.log.warn('deliveries could not be read; trying again', error);
    }
  }

  private async deliver(claim: Claim): Promise<void> {
    const attributes = { 'delivery.id': claim.id, 'delivery.attempt': claim.attempts };
    const parent = claim.traceparent ?? undefined;
    await inSpan('send mail', { parent, attributes }, async (span) => {
      const outcome = await this.attempt(claim);
      span.setAttribute('delivery.outcome', outcome);
      mailAttempts.inc({ outcome });
    });
  }

  private async attempt(claim: Claim): Promise<Outcome> {
    try {
      const subject = await this.deliveries.findSubject(claim.notificationId);
      if (!subject?.email) return await this.giveUp(claim, 'nobody-to-tell');
      await this.transport.send(await this.mails.compose(subject, subject.email, claim));
    } catch (error) {
      return this.failed(claim, error);
    }
    await this.deliveries.markSent(claim);
    return 'sent';
  }

  private async failed(claim: Claim, error: unknown): Promise<Outcome> {
    const reason = reasonOf(error);
    this.log.warn('a mail was not sent', { deliveryId: claim.id, attempt: claim.attempts, reason });
    if (error instanceof MailRefused) {
      await this.deliveries.markBounced(claim, reason);
      return 'bounced';
    }
    if (error instanceof ZodError || claim.attempts >= MAX_ATTEMPTS) return this.giveUp(claim, reason);
    await this.deliveries.retryAt(
      claim,
      new Date(Date.now() + backoffMs(claim.attempts, Math.random())),
      reason,
    );
    return 'retried';
  }

  private async giveUp(claim: Claim, reason: string): Promise<Outcome> {
    await this.deliveries.markFailed(claim, reason);
    return 'failed';
  }
}

/** A code: a mail server's own words may quote the address. */
function reasonOf(error: unknown): string {
  if (error instanceof MailRefused) return `refused-${error.responseCode}`;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
