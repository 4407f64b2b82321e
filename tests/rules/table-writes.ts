import type { Source } from './sources.ts';

export interface Table {
  model: string;
  table: string;
  /** The service that may write it; null for tables of the bus, which belong to event-bus. */
  owner: string | null;
}

/** Reads the models of schema.prisma with the owner that the comment above each names. */
export function tablesOf(schema: string): Table[] {
  const found = schema.matchAll(/((?:^\/\/\/.*\n)+)model (\w+) \{[\s\S]*?@@map\("(\w+)"\)/gm);
  return [...found].map(([, comment = '', model = '', table = '']) => ({
    model,
    table,
    owner: /[Ww]ritten by ([a-z-]+-service)/.exec(comment)?.[1] ?? null,
  }));
}

const methods =
  '(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)';
const statements = String.raw`(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?|MERGE\s+INTO)`;

/** The tables that a source writes, by the client or by SQL. */
export function writesIn(text: string, tables: readonly Table[]): Table[] {
  return tables.filter(({ model, table }) => {
    const accessor = model.charAt(0).toLowerCase() + model.slice(1);
    const byClient = new RegExp(String.raw`\.\s*${accessor}\s*\.\s*${methods}\s*\(`);
    const bySql = new RegExp(String.raw`\b${statements}\s+(?:ONLY\s+)?(?:"?public"?\.)?"?${table}"?\b`, 'i');
    return byClient.test(text) || bySql.test(text);
  });
}

/** prisma-client changes an interview's status for every service; event-bus keeps its own tables. */
function mayWrite(path: string, { model, owner }: Table): boolean {
  if (path.startsWith('packages/prisma-client/src/seed/')) return true;
  if (path.startsWith('packages/prisma-client/')) return model === 'Interview';
  if (path.startsWith('packages/event-bus/')) return owner === null;
  return owner !== null && path.startsWith(`apps/${owner}/`);
}

export function foreignWrites(sources: readonly Source[], tables: readonly Table[]): string[] {
  return sources.flatMap(({ path, text }) =>
    writesIn(text, tables)
      .filter((table) => !mayWrite(path, table))
      .map((table) => `${path} writes ${table.model}, which belongs to ${table.owner ?? 'event-bus'}`),
  );
}
