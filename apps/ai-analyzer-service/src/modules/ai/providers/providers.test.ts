import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AiError, type AiProvider, type AiRequest } from '../port.js';
import { Anthropic } from './anthropic.js';
import { retryAfterMs } from './http.js';
import { OpenAiCompatible } from './openai-compatible.js';
import { OpenAiResponses } from './openai-responses.js';
import { startVendorServer, type Script, type VendorServer } from './vendor-server.test-helper.js';

let server: VendorServer;
beforeAll(async () => {
  server = await startVendorServer();
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(() => server.stop());

const TIMEOUT_MS = 1_000;
const schema = {
  type: 'object',
  properties: { ok: { type: 'boolean' } },
  required: ['ok'],
  additionalProperties: false,
};

const request = (changes: Partial<AiRequest> = {}): AiRequest => ({
  task: 'answer',
  instructions: 'Look at it.',
  data: 'some words',
  schemaName: 'verdict',
  jsonSchema: schema,
  maxOutputTokens: 500,
  signal: new AbortController().signal,
  ...changes,
});

const azureFoundry = (): AiProvider =>
  new OpenAiResponses({
    name: 'azure-ai',
    baseUrl: `${server.url}/openai/v1`,
    model: 'm-1',
    auth: { header: 'api-key', key: 'k' },
    timeoutMs: TIMEOUT_MS,
  });

const PROVIDERS: readonly [string, () => AiProvider][] = [
  [
    'OpenAI Responses',
    () =>
      new OpenAiResponses({
        name: 'openai',
        baseUrl: `${server.url}/v1`,
        model: 'm-1',
        auth: { header: 'authorization', key: 'k' },
        timeoutMs: TIMEOUT_MS,
      }),
  ],
  ['Azure AI Foundry', azureFoundry],
  ['Anthropic', () => new Anthropic({ baseUrl: server.url, model: 'm-1', key: 'k', timeoutMs: TIMEOUT_MS })],
  [
    'OpenAI-compatible',
    () =>
      new OpenAiCompatible({
        name: 'compatible',
        baseUrl: `${server.url}/v1`,
        model: 'm-1',
        key: 'k',
        timeoutMs: TIMEOUT_MS,
      }),
  ],
];

async function failureOf(
  provider: AiProvider,
  script: Script,
  changes: Partial<AiRequest> = {},
): Promise<AiError> {
  server.play(script);
  const error = await provider.complete(request(changes)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AiError);
  return error as AiError;
}

describe.each(PROVIDERS)('%s', (_name, make) => {
  it('gives the result and what it cost', async () => {
    server.play({ kind: 'result', output: { ok: true } });
    expect(await make().complete(request())).toEqual({
      output: { ok: true },
      usage: { inputTokens: 120, outputTokens: 30 },
    });
  });

  it('sends the pinned model, the schema and the data apart from the instructions', async () => {
    server.play({ kind: 'result', output: { ok: true } });
    await make().complete(request());
    const [call] = server.seen;
    expect(call?.body).toMatchObject({ model: 'm-1' });
    const sent = JSON.stringify(call?.body);
    expect(sent).toContain('"additionalProperties":false');
    expect(sent).toContain('verdict');
    expect(sent.split('Look at it.')).toHaveLength(2);
    expect(sent.split('some words')).toHaveLength(2);
    expect(sent).not.toContain('Look at it.some words');
  });

  it.each([
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [529, 'unavailable'],
    [504, 'timeout'],
    [401, 'misconfigured'],
    [400, 'misconfigured'],
  ])('tells a status of %i as %s', async (status, kind) => {
    expect((await failureOf(make(), { kind: 'status', status })).kind).toBe(kind);
  });

  it('passes on how long to wait', async () => {
    const error = await failureOf(make(), { kind: 'status', status: 429, headers: { 'retry-after': '7' } });
    expect(error.retryAfterMs).toBe(7_000);
  });

  it.each<[Script, string]>([
    [{ kind: 'refusal' }, 'refused'],
    [{ kind: 'filtered' }, 'refused'],
    [{ kind: 'cut-off' }, 'invalid-output'],
    [{ kind: 'shapeless' }, 'invalid-output'],
    [{ kind: 'text', text: 'not { json' }, 'invalid-output'],
    [{ kind: 'silence' }, 'timeout'],
  ])('tells %j as %s', async (script, kind) => {
    expect((await failureOf(make(), script)).kind).toBe(kind);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const pending = failureOf(make(), { kind: 'silence' }, { signal: controller.signal });
    controller.abort();
    expect((await pending).kind).toBe('cancelled');
  });

  it('never repeats the transcript or the key in an error', async () => {
    const error = await failureOf(make(), { kind: 'status', status: 400 }, { data: 'a private story' });
    expect(`${error.message} ${String(error.cause)}`).not.toMatch(/private|\bk\b/);
  });
});

describe('the doors of each', () => {
  it('go to the documented path with the documented key', async () => {
    for (const [, make] of PROVIDERS) {
      server.play({ kind: 'result', output: { ok: true } });
      await make().complete(request());
    }
    expect(
      server.seen.map(({ path, headers }) => [
        path,
        headers.authorization ?? headers['api-key'] ?? headers['x-api-key'],
      ]),
    ).toEqual([
      ['/v1/responses', 'Bearer k'],
      ['/openai/v1/responses', 'k'],
      ['/v1/messages', 'k'],
      ['/v1/chat/completions', 'Bearer k'],
    ]);
    expect(server.seen[0]?.body).toMatchObject({ store: false });
    expect(server.seen[2]?.headers['anthropic-version']).toBe('2023-06-01');
    expect(server.seen[2]?.body).toMatchObject({ tool_choice: { type: 'tool', name: 'verdict' } });
  });
});

describe('what OpenAI and Azure say by a code', () => {
  it('takes a prompt that the filter stops for a refusal, not for a wrong set-up', async () => {
    const error = await failureOf(azureFoundry(), { kind: 'status', status: 400, code: 'content_filter' });
    expect(error.kind).toBe('refused');
  });

  it('takes an unknown deployment for a wrong set-up', async () => {
    const error = await failureOf(azureFoundry(), {
      kind: 'status',
      status: 404,
      code: 'DeploymentNotFound',
    });
    expect(error.kind).toBe('misconfigured');
  });

  it('waits for the milliseconds that Azure names', async () => {
    const headers = { 'retry-after-ms': '350', 'retry-after': '1' };
    const error = await failureOf(azureFoundry(), {
      kind: 'status',
      status: 429,
      code: 'RateLimitReached',
      headers,
    });
    expect([error.kind, error.retryAfterMs]).toEqual(['rate-limited', 350]);
  });

  it('does not wait for an account whose money is spent', async () => {
    const headers = { 'retry-after': '1' };
    const script: Script = { kind: 'status', status: 429, code: 'insufficient_quota', headers };
    const error = await failureOf(azureFoundry(), script);
    expect([error.kind, error.retryAfterMs]).toEqual(['misconfigured', undefined]);
  });

  it('survives a failure whose body is no JSON, as a gateway writes it', async () => {
    expect((await failureOf(azureFoundry(), { kind: 'gateway', status: 502 })).kind).toBe('unavailable');
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  it.each([
    [{ 'retry-after': '2' }, 2_000],
    [{ 'retry-after': 'Fri, 20 Nov 2026 12:00:05 GMT' }, 5_000],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('of %j is %s ms', (headers, expected) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>), now)).toBe(expected);
  });
});
