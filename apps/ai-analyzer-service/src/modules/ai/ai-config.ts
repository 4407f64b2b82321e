import { aiProviderName } from '@interview-buddy/shared-types/models';
import { z } from 'zod';
import type { AiSettings } from './ai-settings.js';
import type { AiProvider } from './port.js';
import { Anthropic } from './providers/anthropic.js';
import { OpenAiCompatible } from './providers/openai-compatible.js';
import { OpenAiResponses } from './providers/openai-responses.js';
import { priceTable, type PriceTable } from './routing/prices.js';
import { qualityTier } from './routing/tiers.js';

const secret = z.string().min(1).optional();
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const tierTable = z.partialRecord(aiProviderName, qualityTier);

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Any of the keys switches its provider on; without any the built-in rules judge alone. */
export const aiFields = {
  OPENAI_API_KEY: secret.describe('Key of OpenAI.'),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini-2025-04-14').describe('Pinned model of OpenAI.'),
  OPENAI_BASE_URL: address.default('https://api.openai.com/v1').describe('Address of OpenAI.'),
  ANTHROPIC_API_KEY: secret.describe('Key of Anthropic.'),
  ANTHROPIC_MODEL: z.string().default('claude-haiku-4-5-20251001').describe('Pinned model of Anthropic.'),
  ANTHROPIC_BASE_URL: address.default('https://api.anthropic.com').describe('Address of Anthropic.'),
  AZURE_AI_API_KEY: secret.describe(
    'Key of Azure AI Foundry; wants AZURE_AI_BASE_URL and AZURE_AI_DEPLOYMENT too.',
  ),
  AZURE_AI_BASE_URL: address
    .optional()
    .describe('Address of Azure AI Foundry: https://RESOURCE.openai.azure.com/openai/v1'),
  AZURE_AI_DEPLOYMENT: z.string().optional().describe('Deployment of one pinned model in Azure AI Foundry.'),
  COMPATIBLE_AI_BASE_URL: address
    .optional()
    .describe(
      'Any address that speaks the OpenAI chat interface (Groq, Hugging Face, Azure OpenAI, Ollama, vLLM); wants COMPATIBLE_AI_MODEL too.',
    ),
  COMPATIBLE_AI_API_KEY: secret.describe('Key of that address, where it wants one.'),
  COMPATIBLE_AI_MODEL: z.string().optional().describe('Model at that address.'),
  AI_PREFERRED_PROVIDER: z
    .enum(aiProviderName.options)
    .optional()
    .describe('Asked first while it can, where the person chose none. Default: whichever is best placed.'),
  AI_TIERS: z
    .string()
    .default('{}')
    .transform((text, context) => {
      const parsed = tierTable.safeParse(jsonOrNull(text));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: 'JSON of the form {"openai": "premium"} is wanted' });
      return z.NEVER;
    })
    .describe(
      'JSON: provider (openai, anthropic, azure-ai, compatible) to economy, standard or premium: what you take its model for. Judging answers asks a premium one first, advice a standard one.',
    ),
  AI_TIMEOUT_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(300)
    .default(45)
    .describe('How long one question to a model may take.'),
  AI_SAMPLES: z.coerce
    .number()
    .int()
    .min(1)
    .max(5)
    .default(3)
    .describe('How often a model judges each answer; their disagreement is shown.'),
  AI_CALLS_AT_ONCE: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(12)
    .describe(
      'Questions to one provider that one process has under way at once; the others wait. Set it by the rate limit of your account.',
    ),
  AI_TOKENS_PER_DAY: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('Tokens per provider and day (UTC). Default: no limit.'),
  AI_DOLLARS_PER_PERSON_AND_DAY: z.coerce
    .number()
    .positive()
    .optional()
    .describe('Budget per person and day (UTC). Default: no limit.'),
  AI_PRICES: z
    .string()
    .default('{}')
    .transform((text, context): PriceTable => {
      const parsed = priceTable.safeParse(jsonOrNull(text));
      if (parsed.success) return parsed.data;
      context.addIssue({
        code: 'custom',
        message: 'JSON of the form {"model": {"input": 1, "output": 2}} is wanted',
      });
      return z.NEVER;
    })
    .describe(
      'JSON: model to {"input": …, "output": …} in dollars per million tokens; added to the built-in table.',
    ),
};
/** The same by themselves, for whoever needs no more of the service than its providers. */
export const aiConfig = z.object(aiFields);
type AiConfig = z.output<typeof aiConfig>;

/** As published by the vendors; AI_PRICES corrects them. */
const PRICES: PriceTable = {
  'gpt-4.1-mini-2025-04-14': { input: 0.4, output: 1.6 },
  'claude-haiku-4-5-20251001': { input: 1, output: 5 },
};

function providersOf(config: AiConfig): AiProvider[] {
  const timeoutMs = config.AI_TIMEOUT_SECONDS * 1000;
  const providers: AiProvider[] = [];
  if (config.OPENAI_API_KEY) {
    const auth = { header: 'authorization' as const, key: config.OPENAI_API_KEY };
    providers.push(
      new OpenAiResponses({
        name: 'openai',
        baseUrl: config.OPENAI_BASE_URL,
        model: config.OPENAI_MODEL,
        auth,
        timeoutMs,
      }),
    );
  }
  if (config.ANTHROPIC_API_KEY) {
    providers.push(
      new Anthropic({
        baseUrl: config.ANTHROPIC_BASE_URL,
        model: config.ANTHROPIC_MODEL,
        key: config.ANTHROPIC_API_KEY,
        timeoutMs,
      }),
    );
  }
  const { AZURE_AI_API_KEY: azureKey, AZURE_AI_BASE_URL: azureUrl, AZURE_AI_DEPLOYMENT: deployment } = config;
  if (azureKey && azureUrl && deployment) {
    const auth = { header: 'api-key' as const, key: azureKey };
    providers.push(
      new OpenAiResponses({ name: 'azure-ai', baseUrl: azureUrl, model: deployment, auth, timeoutMs }),
    );
  }
  const { COMPATIBLE_AI_BASE_URL: baseUrl, COMPATIBLE_AI_MODEL: model, COMPATIBLE_AI_API_KEY: key } = config;
  if (baseUrl && model)
    providers.push(new OpenAiCompatible({ name: 'compatible', baseUrl, model, key, timeoutMs }));
  return providers;
}

export function aiSettings(config: AiConfig): AiSettings {
  const dollars = config.AI_DOLLARS_PER_PERSON_AND_DAY;
  return {
    providers: providersOf(config),
    samples: config.AI_SAMPLES,
    atOnce: config.AI_CALLS_AT_ONCE,
    preferred: config.AI_PREFERRED_PROVIDER ?? null,
    tiers: config.AI_TIERS,
    prices: { ...PRICES, ...config.AI_PRICES },
    allowance: {
      tokensPerProviderAndDay: config.AI_TOKENS_PER_DAY ?? null,
      microsPerPersonAndDay: dollars === undefined ? null : dollars * 1_000_000,
    },
  };
}
