import { z } from 'zod';

/** The text of a `.env.example`: every variable with its description, optional ones commented out. */
export function envExample(schema: z.ZodObject): string {
  return Object.entries(schema.shape)
    .map(([name, field]) => describe(name, field as z.ZodType))
    .join('\n');
}

function describe(name: string, field: z.ZodType): string {
  const optional = field.safeParse(undefined);
  const fallback = optional.success && optional.data !== undefined ? String(optional.data) : '';
  const line = optional.success ? `# ${name}=${fallback}` : `${name}=`;
  return `# ${field.description ?? name}\n${line}\n`;
}
