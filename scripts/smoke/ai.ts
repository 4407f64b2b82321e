import { parseConfig } from '@interview-buddy/shared-utils/config';
import { conclude } from '../../apps/ai-analyzer-service/src/modules/analysis/conclude.js';
import { measure } from '../../apps/ai-analyzer-service/src/modules/analysis/measure.js';
import { aiConfig, aiSettings } from '../../apps/ai-analyzer-service/src/modules/ai/ai-config.js';
import type { AiSettings } from '../../apps/ai-analyzer-service/src/modules/ai/ai-settings.js';
import { Asker } from '../../apps/ai-analyzer-service/src/modules/ai/asker.js';
import { enrich } from '../../apps/ai-analyzer-service/src/modules/ai/enrich.js';
import { findQuestions } from '../../apps/ai-analyzer-service/src/modules/ai/find-questions.js';
import type { AiErrorKind, AiProvider } from '../../apps/ai-analyzer-service/src/modules/ai/port.js';
import { costMicros } from '../../apps/ai-analyzer-service/src/modules/ai/routing/prices.js';
import { AiRouter, type AiCall } from '../../apps/ai-analyzer-service/src/modules/ai/routing/router.js';
import { PREP_TASK, prepData } from '../../apps/ai-analyzer-service/src/modules/ai/tasks/prep.js';
import {
  CONTEXT,
  conversation,
  INTERVIEW,
} from '../../apps/ai-analyzer-service/src/testing/conversation.test-helper.js';

type Say = (line: string) => void;

const NO_KEY =
  'No AI provider is set up. Put into .env at the root one of OPENAI_API_KEY, ANTHROPIC_API_KEY, AZURE_AI_API_KEY with AZURE_AI_BASE_URL and AZURE_AI_DEPLOYMENT, or COMPATIBLE_AI_BASE_URL with COMPATIBLE_AI_MODEL; apps/ai-analyzer-service/.env.example says what each is.';

const WHY: Partial<Record<AiErrorKind, string>> = {
  'rate-limited': 'the provider asks to wait: try again later, or with another key',
  unavailable: 'the provider cannot be reached, or fails',
  timeout: 'the provider took too long; AI_TIMEOUT_SECONDS says how long it may',
  refused: 'the provider refused the words of the test interview',
  'invalid-output': 'the model does not keep to the schema, twice over: take another model',
  misconfigured: 'key, address, model or deployment is wrong, or the account has no money',
};

/** Every task, by every provider that has its key, on a made-up interview. @returns whether all of it worked. */
export async function smokeAi(env: Record<string, string | undefined>, say: Say): Promise<boolean> {
  const settings = aiSettings(parseConfig(aiConfig, env));
  if (settings.providers.length === 0) {
    say(NO_KEY);
    return false;
  }
  let passed = true;
  for (const provider of settings.providers) passed = (await tryProvider(provider, settings, say)) && passed;
  return passed;
}

async function tryProvider(provider: AiProvider, settings: AiSettings, say: Say): Promise<boolean> {
  const started = performance.now();
  const calls: AiCall[] = [];
  say(`${provider.name}, ${provider.model}`);
  const router = new AiRouter({
    providers: [provider],
    allowance: { tokensPerProviderAndDay: null, microsPerPersonAndDay: null },
    atOnce: settings.atOnce,
    ledger: {
      spent: async () => ({ tokensByProvider: new Map(), personMicros: 0 }),
      record: async (call) => void calls.push(call),
      cached: async () => undefined,
      keep: async () => undefined,
    },
  });
  const failure = await tryAll(router, settings.samples, say);
  const micros = calls.reduce((sum, call) => sum + costMicros(call.model, call.usage, settings.prices), 0n);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(
    `  ${calls.length} calls, ${seconds} s, ${(Number(micros) / 1_000_000).toFixed(4)} dollars by the price table`,
  );
  say(failure === null ? '  works' : `  does not work: ${failure}`);
  return failure === null;
}

/** null: all of it works; else why not. */
async function tryAll(router: AiRouter, samples: number, say: Say): Promise<string | null> {
  const { signal } = new AbortController();
  const who = { router, userId: 'smoke', interviewId: 'smoke', choice: 'automatic' as const, signal };
  const asker = new Asker(who);
  const prep = await asker.ask(
    PREP_TASK,
    prepData({ company: 'Northwind', title: 'Nurse', type: 'behavioral', jobDescription: '' }),
  );
  if (typeof prep === 'string') return WHY[prep] ?? prep;
  say(`  preparation: ${prep.value.questions.length} questions`);
  const transcript = conversation(INTERVIEW);
  const ruled = measure(transcript, CONTEXT);
  const found = await findQuestions(ruled.turns, asker);
  say(`  questions: ${found.questions.length}, where the rules find ${ruled.pairs.length}`);
  const measured = measure(transcript, CONTEXT, found.questions);
  const model = await enrich(measured, { asker, samples, questionsMissed: found.partly });
  if (model === null) return 'nothing of the test interview was judged';
  const { answers, sentiment, recommendations, overall } = conclude(measured, model);
  const quotes = answers.flatMap((answer) => answer.star.flatMap((part) => part.evidence)).length;
  say(`  answers: ${answers.length}, with ${quotes} quotes that stand in the transcript`);
  say(`  sentiment: ${sentiment.length} points; advice: ${recommendations.length}`);
  if (overall.available) say(`  score: ${overall.value.score} ± ${overall.value.spread}`);
  return model.caveats.find(({ code }) => code === 'ai-away' || code === 'ai-partly')?.message ?? null;
}
