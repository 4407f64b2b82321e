import { z } from 'zod';
import { AiError, type AiProvider, type AiReply, type AiRequest } from '../port.js';
import { postJson } from './http.js';

export interface AnthropicOptions {
  /** "https://api.anthropic.com" */
  baseUrl: string;
  model: string;
  key: string;
  timeoutMs: number;
}

const VERSION = '2023-06-01';

const reply = z.object({
  stop_reason: z.string().nullable(),
  content: z.array(
    z.object({ type: z.string(), name: z.string().optional(), input: z.unknown().optional() }),
  ),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }),
});

/** The Messages interface; the result comes as the input of the one tool that the model must call. */
export class Anthropic implements AiProvider {
  readonly name = 'anthropic';
  readonly model: string;

  constructor(private readonly options: AnthropicOptions) {
    this.model = options.model;
  }

  async complete(request: AiRequest): Promise<AiReply> {
    const { baseUrl, key, timeoutMs, model } = this.options;
    const tool = {
      name: request.schemaName,
      description: 'Give the result.',
      input_schema: request.jsonSchema,
    };
    const body = {
      model,
      max_tokens: request.maxOutputTokens,
      system: request.instructions,
      messages: [{ role: 'user', content: request.data }],
      tools: [tool],
      tool_choice: { type: 'tool', name: tool.name },
    };
    const headers = { 'x-api-key': key, 'anthropic-version': VERSION };
    return readReply(
      await postJson({ url: `${baseUrl}/v1/messages`, headers, timeoutMs }, body, request),
      tool.name,
    );
  }
}

function readReply(answer: unknown, toolName: string): AiReply {
  const parsed = reply.safeParse(answer);
  if (!parsed.success) throw new AiError('invalid-output', 'the answer has another shape than documented');
  const { content, stop_reason: stopReason, usage } = parsed.data;
  if (stopReason === 'refusal') throw new AiError('refused', 'the model refused');
  const call = content.find((block) => block.type === 'tool_use' && block.name === toolName);
  if (!call || stopReason === 'max_tokens') throw new AiError('invalid-output', 'the result is not whole');
  return {
    output: call.input,
    usage: { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens },
  };
}
