import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the next call gets: a result, or a failure as the vendors document them. */
export type Script =
  | { kind: 'result'; output: unknown }
  | { kind: 'text'; text: string }
  | { kind: 'refusal' }
  | { kind: 'cut-off' }
  /** `code` as OpenAI and Azure send it with an error. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; code?: string }
  /** What stands before the provider answers, and not in JSON. */
  | { kind: 'gateway'; status: number }
  /** The provider's filter stopped the words of the model halfway. */
  | { kind: 'filtered' }
  | { kind: 'silence' }
  | { kind: 'shapeless' };

export interface Seen {
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

export interface VendorServer {
  url: string;
  seen: Seen[];
  /** Answers in this order; the last one for all that follow. */
  play(...scripts: Script[]): void;
  /** Decides by the request instead. */
  decide(choose: (seen: Seen) => Script): void;
  stop(): Promise<void>;
}

type Writer = (script: Script) => unknown;

const usage = { input_tokens: 120, output_tokens: 30 };
const text = (script: Script): string =>
  script.kind === 'text' ? script.text : JSON.stringify(script.kind === 'result' ? script.output : {});

function incompleteOf({ kind }: Script): { reason: string } | null {
  if (kind === 'filtered') return { reason: 'content_filter' };
  return kind === 'cut-off' ? { reason: 'max_output_tokens' } : null;
}

const responses: Writer = (script) => ({
  id: 'resp_1',
  object: 'response',
  status: script.kind === 'cut-off' || script.kind === 'filtered' ? 'incomplete' : 'completed',
  incomplete_details: incompleteOf(script),
  output: [
    { type: 'reasoning', summary: [] },
    {
      type: 'message',
      role: 'assistant',
      content: [
        script.kind === 'refusal'
          ? { type: 'refusal', refusal: 'I cannot.' }
          : { type: 'output_text', text: text(script), annotations: [] },
      ],
    },
  ],
  usage: { ...usage, total_tokens: 150 },
});

const messages: Writer = (script) => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  stop_reason:
    script.kind === 'refusal' || script.kind === 'filtered'
      ? 'refusal'
      : script.kind === 'cut-off'
        ? 'max_tokens'
        : 'tool_use',
  content:
    script.kind === 'result'
      ? [
          { type: 'text', text: 'Here it is.' },
          { type: 'tool_use', id: 'toolu_1', name: 'verdict', input: script.output },
        ]
      : [{ type: 'text', text: text(script) }],
  usage,
});

const chat: Writer = (script) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  choices: [
    {
      index: 0,
      finish_reason:
        script.kind === 'filtered' ? 'content_filter' : script.kind === 'cut-off' ? 'length' : 'stop',
      message: {
        role: 'assistant',
        content: script.kind === 'refusal' ? null : text(script),
        refusal: script.kind === 'refusal' ? 'I cannot.' : null,
      },
    },
  ],
  usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
});

/** Azure names what its filter found beside what OpenAI answers. */
const azure: Writer = (script) => ({
  ...(responses(script) as object),
  content_filters: [{ blocked: script.kind === 'filtered', source_type: 'completion' }],
});

const WRITERS: Readonly<Record<string, Writer>> = {
  '/v1/responses': responses,
  '/openai/v1/responses': azure,
  '/v1/messages': messages,
  '/v1/chat/completions': chat,
};

/** A server that behaves as the vendors document: the same addresses, shapes and errors. */
export async function startVendorServer(): Promise<VendorServer> {
  const seen: Seen[] = [];
  let scripts: Script[] = [];
  let choose = (_seen: Seen): Script =>
    (scripts.length > 1 ? scripts.shift() : scripts[0]) ?? { kind: 'status', status: 500 };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = {
      path: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
    };
    seen.push(call);
    reply(response, call.path, choose(call));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    play: (...next) => void (scripts = next),
    decide: (by) => void (choose = by),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function reply(response: ServerResponse, path: string, script: Script): void {
  if (script.kind === 'silence') return;
  const writer = WRITERS[path];
  if (script.kind === 'gateway') {
    response.statusCode = script.status;
    response.end('<html>Bad gateway</html>');
    return;
  }
  response.statusCode = script.kind === 'status' ? script.status : writer ? 200 : 404;
  response.setHeader('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(script.kind === 'status' ? (script.headers ?? {}) : {}))
    response.setHeader(name, value);
  if (script.kind === 'status') {
    const error = { type: 'api_error', message: 'no', ...(script.code && { code: script.code }) };
    response.end(JSON.stringify({ error }));
  } else if (script.kind === 'shapeless') response.end(JSON.stringify({ hello: 'world' }));
  else response.end(JSON.stringify(writer?.(script) ?? {}));
}
