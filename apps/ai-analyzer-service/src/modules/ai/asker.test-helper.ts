import { Asker, type AskerOptions } from './asker.js';
import { OpenAiCompatible } from './providers/openai-compatible.js';
import { memoryLedger } from './routing/memory-ledger.test-helper.js';
import { AiRouter } from './routing/router.js';

/** Asks the one model "local/m-1" of a server that speaks as the vendors do. */
export function askerAt(url: string, options: Partial<AskerOptions> = {}): Asker {
  const provider = new OpenAiCompatible({
    name: 'local',
    baseUrl: `${url}/v1`,
    model: 'm-1',
    key: undefined,
    timeoutMs: 1_000,
  });
  const allowance = { tokensPerProviderAndDay: null, microsPerPersonAndDay: null };
  const router = new AiRouter({ providers: [provider], ledger: memoryLedger(), allowance });
  const { signal } = new AbortController();
  return new Asker({ router, userId: 'u', interviewId: 'i', choice: 'automatic', signal, ...options });
}
