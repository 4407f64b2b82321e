import { parseConfig } from '@interview-buddy/shared-utils/config';
import { describe, expect, it } from 'vitest';
import { aiConfig, aiSettings } from './ai-config.js';

const settings = (env: Record<string, string>) => aiSettings(parseConfig(aiConfig, env));
const names = (env: Record<string, string>): string[] =>
  settings(env).providers.map((provider) => provider.name);

describe('the keys', () => {
  it('switch providers on, each by itself; without any the rules judge alone', () => {
    expect(names({})).toEqual([]);
    expect(names({ OPENAI_API_KEY: 'k', ANTHROPIC_API_KEY: 'k' })).toEqual(['openai', 'anthropic']);
    expect(names({ COMPATIBLE_AI_BASE_URL: 'http://127.0.0.1:11434/v1/', COMPATIBLE_AI_MODEL: 'm' })).toEqual(
      ['compatible'],
    );
  });

  it('want the whole of what a provider needs', () => {
    expect(names({ AZURE_AI_API_KEY: 'k' })).toEqual([]);
    expect(
      names({
        AZURE_AI_API_KEY: 'k',
        AZURE_AI_BASE_URL: 'https://r.openai.azure.com/openai/v1',
        AZURE_AI_DEPLOYMENT: 'd',
      }),
    ).toEqual(['azure-ai']);
  });
});

describe('prices and limits', () => {
  it('add to the built-in table, and are in millionths of a dollar', () => {
    const { prices, allowance } = settings({
      AI_PRICES: '{"m": {"input": 1, "output": 2}}',
      AI_DOLLARS_PER_PERSON_AND_DAY: '0.5',
    });
    expect(prices['m']).toEqual({ input: 1, output: 2 });
    expect(Object.keys(prices).length).toBeGreaterThan(1);
    expect(allowance).toEqual({ tokensPerProviderAndDay: null, microsPerPersonAndDay: 500_000 });
  });

  it.each(['{', '{"m": 1}', '[]'])('say what is wrong with AI_PRICES=%s', (AI_PRICES) => {
    expect(() => settings({ AI_PRICES })).toThrow(/AI_PRICES is not usable/);
  });
});
