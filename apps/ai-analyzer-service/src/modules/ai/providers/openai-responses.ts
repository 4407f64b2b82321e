import { z } from 'zod';
import { AiError, type AiProvider, type AiReply, type AiRequest } from '../port.js';
import { parseOutput, postJson } from './http.js';

export interface ResponsesOptions {
  name: string;
  /** "https://api.openai.com/v1", or "https://RESOURCE.openai.azure.com/openai/v1" of Azure AI Foundry. */
  baseUrl: string;
  model: string;
  auth: { header: 'authorization' | 'api-key'; key: string };
  timeoutMs: number;
}

const reply = z.object({
  status: z.string(),
  incomplete_details: z.object({ reason: z.string().optional() }).nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      content: z
        .array(z.object({ type: z.string(), text: z.string().optional(), refusal: z.string().optional() }))
        .optional(),
    }),
  ),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }),
});

/** The Responses interface of OpenAI and of Azure AI Foundry, with strict structured output. Nothing is stored there. */
export class OpenAiResponses implements AiProvider {
  readonly name: string;
  readonly model: string;

  constructor(private readonly options: ResponsesOptions) {
    this.name = options.name;
    this.model = options.model;
  }

  async complete(request: AiRequest): Promise<AiReply> {
    const { baseUrl, auth, timeoutMs, model } = this.options;
    const headers: Record<string, string> =
      auth.header === 'api-key' ? { 'api-key': auth.key } : { Authorization: `Bearer ${auth.key}` };
    const body = {
      model,
      instructions: request.instructions,
      input: [{ role: 'user', content: [{ type: 'input_text', text: request.data }] }],
      max_output_tokens: request.maxOutputTokens,
      store: false,
      text: {
        format: { type: 'json_schema', name: request.schemaName, strict: true, schema: request.jsonSchema },
      },
    };
    return readReply(await postJson({ url: `${baseUrl}/responses`, headers, timeoutMs }, body, request));
  }
}

function readReply(answer: unknown): AiReply {
  const parsed = reply.safeParse(answer);
  if (!parsed.success) throw new AiError('invalid-output', 'the answer has another shape than documented');
  const { status, output, usage, incomplete_details: incomplete } = parsed.data;
  const parts = output.filter((item) => item.type === 'message').flatMap((item) => item.content ?? []);
  if (parts.some((part) => part.type === 'refusal') || incomplete?.reason === 'content_filter')
    throw new AiError('refused', 'the model refused');
  if (status !== 'completed') throw new AiError('invalid-output', `the answer is ${status}`);
  const text = parts
    .filter((part) => part.type === 'output_text')
    .map((part) => part.text ?? '')
    .join('');
  return {
    output: parseOutput(text),
    usage: { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens },
  };
}
