import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { productionSources, root } from './sources.ts';
import { foreignWrites, tablesOf, writesIn } from './table-writes.ts';

const schema = readFileSync(join(root, 'packages/prisma-client/prisma/schema.prisma'), 'utf8');
const tables = tablesOf(schema);

describe('table ownership', () => {
  test('every model names its owner', () => {
    const models = [...schema.matchAll(/^model (\w+)/gm)].map(([, name]) => name);
    expect(tables.map(({ model }) => model)).toEqual(models);
    const bus = tables.filter(({ owner }) => owner === null).map(({ model }) => model);
    expect(bus).toEqual(['OutboxEvent', 'ProcessedEvent', 'EventSubscription']);
  });

  test('each table is written only by the service that owns it', () => {
    expect(foreignWrites(productionSources(), tables)).toEqual([]);
  });

  test('the writers are really seen: every owner writes some of its tables', () => {
    const seen = productionSources().flatMap(({ path, text }) =>
      writesIn(text, tables).map(({ owner }) => `${path.split('/')[1]} ${owner}`),
    );
    for (const owner of new Set(tables.flatMap((table) => table.owner ?? []))) {
      expect(seen).toContain(`${owner} ${owner}`);
    }
  });

  test.each([
    ['by the client', 'await tx.analysis.create({ data })'],
    ['by the client over lines', 'await this.prisma\n  .analysis\n  .deleteMany({ where })'],
    ['by SQL', 'await tx.$executeRaw`UPDATE "analyses" SET score = 1`'],
    ['by SQL without quotes', 'sql`insert into analyses (id) values (1)`'],
  ])('finds a foreign write %s', (_how, text) => {
    const path = 'apps/processor-service/src/modules/x.repository.ts';
    expect(foreignWrites([{ path, text }], tables)).toHaveLength(1);
    expect(foreignWrites([{ path: path.replace('processor', 'ai-analyzer'), text }], tables)).toEqual([]);
  });

  test('reading is not writing', () => {
    expect(writesIn('await tx.analysis.findFirst({}); await sql`SELECT 1 FROM analyses`', tables)).toEqual(
      [],
    );
  });
});
