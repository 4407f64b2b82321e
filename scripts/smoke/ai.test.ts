import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startVendorServer,
  type VendorServer,
} from '../../apps/ai-analyzer-service/src/modules/ai/providers/vendor-server.test-helper.js';
import { smokeAi } from './ai.ts';

let server: VendorServer;
beforeAll(async () => {
  server = await startVendorServer();
});
afterAll(() => server.stop());

async function run(env: Record<string, string>): Promise<{ passed: boolean; said: string }> {
  const lines: string[] = [];
  const passed = await smokeAi(env, (line) => lines.push(line));
  return { passed, said: lines.join('\n') };
}

describe('npm run smoke -- ai', () => {
  it('says what to set where there is no key', async () => {
    const { passed, said } = await run({});
    expect(passed).toBe(false);
    expect(said).toMatch(/^No AI provider is set up\. Put into \.env at the root one of OPENAI_API_KEY/);
  });

  it('asks every task of the provider that has its key', async () => {
    const question = { type: 'behavioral', text: 'Why nursing?', reason: 'Asked often.' };
    const part = { part: 'action', present: true, quote: 'i collected the logs' };
    server.decide(({ body }) => {
      const asked = JSON.stringify(body);
      const outputs = {
        'prep-questions': { questions: [question] },
        'question-verdict': { questions: [] },
        'sentiment-verdict': { stretches: [] },
        'advice-verdict': { advice: [], strengths: [] },
        'answer-verdict': { parts: [part], relevance: 80, summary: 'You named it.', example: '' },
      };
      const name = Object.keys(outputs).find((key) => asked.includes(key));
      return { kind: 'result', output: outputs[name as keyof typeof outputs] };
    });
    const env = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: `${server.url}/v1`, AI_SAMPLES: '1' };
    const { passed, said } = await run(env);
    expect(said).toContain('openai, gpt-4.1-mini-2025-04-14');
    expect(said).toContain('answers: 4, with 1 quotes');
    expect(said).toMatch(/works$/);
    expect(passed).toBe(true);
  });

  it('says in words why a provider does not work, and never the key', async () => {
    server.decide(() => ({ kind: 'status', status: 401 }));
    const env = { OPENAI_API_KEY: 'sk-secret', OPENAI_BASE_URL: `${server.url}/v1` };
    const { passed, said } = await run(env);
    expect(passed).toBe(false);
    expect(said).toContain('does not work: key, address, model or deployment is wrong');
    expect(said).not.toContain('sk-secret');
  });
});
