import { z } from 'zod';
import { AiError, type AiProvider, type AiReply, type AiRequest } from '../port.js';
import { parseOutput, postJson } from './http.js';

export interface CompatibleOptions {
  name: string;
  /** Address before "/chat/completions": Groq, Hugging Face, Azure OpenAI, Ollama, vLLM. */
  baseUrl: string;
  model: string;
  /** Local servers want none. */
  key: string | undefined;
  timeoutMs: number;
}

const reply = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

/** The chat completions interface that most others speak, with a JSON schema for the result. */
export class OpenAiCompatible implements AiProvider {
  readonly name: string;
  readonly model: string;

  constructor(private readonly options: CompatibleOptions) {
    this.name = options.name;
    this.model = options.model;
  }

  async complete(request: AiRequest): Promise<AiReply> {
    const { baseUrl, key, timeoutMs, model } = this.options;
    const body = {
      model,
      max_tokens: request.maxOutputTokens,
      messages: [
        { role: 'system', content: request.instructions },
        { role: 'user', content: request.data },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: request.schemaName, strict: true, schema: request.jsonSchema },
      },
    };
    const headers: Record<string, string> = key === undefined ? {} : { Authorization: `Bearer ${key}` };
    return readReply(
      await postJson({ url: `${baseUrl}/chat/completions`, headers, timeoutMs }, body, request),
    );
  }
}

function readReply(answer: unknown): AiReply {
  const parsed = reply.safeParse(answer);
  if (!parsed.success) throw new AiError('invalid-output', 'the answer has another shape than documented');
  const choice = parsed.data.choices[0];
  if (choice?.message.refusal || choice?.finish_reason === 'content_filter')
    throw new AiError('refused', 'the model refused');
  if (!choice?.message.content || choice.finish_reason === 'length')
    throw new AiError('invalid-output', 'the result is not whole');
  const usage = parsed.data.usage;
  return {
    output: parseOutput(choice.message.content),
    usage: { inputTokens: usage?.prompt_tokens ?? 0, outputTokens: usage?.completion_tokens ?? 0 },
  };
}
