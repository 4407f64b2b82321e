import { registry } from '@interview-buddy/shared-utils/telemetry';
import { Counter, Gauge } from 'prom-client';
import { AI_TASKS, type AiErrorKind, type AiProvider } from './port.js';

export const aiTokens = new Counter({
  name: 'ai_tokens_total',
  help: 'Tokens that models took and gave',
  labelNames: ['provider', 'model', 'task', 'direction'],
  registers: [registry],
});

export const aiCost = new Counter({
  name: 'ai_cost_dollars_total',
  help: 'What models cost, by the prices in the configuration',
  labelNames: ['provider', 'model'],
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

const REASONS: readonly AiErrorKind[] = [
  'rate-limited',
  'unavailable',
  'timeout',
  'refused',
  'invalid-output',
  'misconfigured',
  'budget-spent',
];

/** A counter that is first seen at one hides its first failure from every rate: all begin at zero. */
export function startAtZero(providers: readonly Pick<AiProvider, 'name' | 'model'>[]): void {
  for (const { name: provider, model } of providers) {
    aiCost.inc({ provider, model }, 0);
    aiQuotaPassed.set({ provider }, 0);
    for (const task of AI_TASKS)
      for (const direction of ['in', 'out']) aiTokens.inc({ provider, model, task, direction }, 0);
  }
  for (const task of AI_TASKS) {
    aiUngrounded.inc({ task }, 0);
    for (const reason of REASONS) aiFailures.inc({ task, reason }, 0);
  }
}
