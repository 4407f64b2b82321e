import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { AiRequest } from '../port.js';
import { modelSchema } from './model-schema.js';

/** What is asked of a model, apart from the data that it is asked about. */
export interface TaskDefinition<T extends z.ZodType> extends Pick<
  AiRequest,
  'task' | 'instructions' | 'schemaName' | 'jsonSchema' | 'maxOutputTokens'
> {
  schema: T;
  /** Its version and a digest of its words and schema: an answer to another prompt is another answer. */
  promptVersion: string;
}

const DIGEST_DIGITS = 8;

export function defineTask<T extends z.ZodType>(
  definition: Omit<TaskDefinition<T>, 'jsonSchema'>,
): TaskDefinition<T> {
  const { instructions, schemaName, schema, promptVersion } = definition;
  const jsonSchema = modelSchema(schema);
  const digest = createHash('sha256')
    .update(JSON.stringify([instructions, schemaName, jsonSchema]))
    .digest('hex');
  return { ...definition, jsonSchema, promptVersion: `${promptVersion}.${digest.slice(0, DIGEST_DIGITS)}` };
}
