import { Counter } from 'prom-client';
import { registry } from '@interview-buddy/shared-utils/telemetry';

export const mailAttempts = new Counter({
  name: 'mail_attempts_total',
  help: 'Attempts to send a mail, by what came of them',
  labelNames: ['outcome'],
  registers: [registry],
});

// A counter that is first seen at one hides its first failure from every rate.
for (const outcome of ['sent', 'retried', 'failed']) mailAttempts.inc({ outcome }, 0);
