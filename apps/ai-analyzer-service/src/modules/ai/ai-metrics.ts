import { registry } from '@interview-buddy/shared-utils/telemetry';
import { Counter, Gauge } from 'prom-client';

export const aiTokens = new Counter({
  name: 'ai_tokens_total',
  help: 'Tokens that models took and gave',
  labelNames: ['provider', 'model', 'task', 'direction'],
  registers: [registry],
});

export const aiFailures = new Counter({
  name: 'ai_failures_total',
  help: 'Questions that no provider answered, by the last reason',
  labelNames: ['task', 'reason'],
  registers: [registry],
});

export const aiUngrounded = new Counter({
  name: 'ai_ungrounded_findings_total',
  help: 'Findings of a model that were dropped because their quote does not stand in the transcript',
  labelNames: ['task'],
  registers: [registry],
});

export const aiQuotaPassed = new Gauge({
  name: 'ai_quota_passed_percent',
  help: 'The highest of the marks 80, 90 and 100 percent of the daily quota that a provider has passed',
  labelNames: ['provider'],
  registers: [registry],
});
