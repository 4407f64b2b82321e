import type { z } from 'zod';
import type { AiRequest } from '../port.js';
import { modelSchema } from './model-schema.js';

/** What is asked of a model, apart from the data that it is asked about. */
export interface TaskDefinition<T extends z.ZodType> extends Pick<
  AiRequest,
  'task' | 'instructions' | 'schemaName' | 'jsonSchema' | 'maxOutputTokens'
> {
  schema: T;
  /** Goes up with every change of the instructions or the schema: an answer to another prompt is another answer. */
  promptVersion: string;
}

export function defineTask<T extends z.ZodType>(
  definition: Omit<TaskDefinition<T>, 'jsonSchema'>,
): TaskDefinition<T> {
  return { ...definition, jsonSchema: modelSchema(definition.schema) };
}
