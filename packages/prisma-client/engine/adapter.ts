import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery } from '@prisma/driver-adapter-utils';
import type { Pool, QueryArrayResult } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';

type PostgresAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** The catalogue's type "char", which introspection selects and adapter-pg 7.10 cannot map. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** adapter-pg as the schema engine needs it. */
export class MigrationAdapter extends PrismaPg {
  readonly #connection: ReturnType<typeof connectionFields>;

  constructor(url: string) {
    const connection = connectionFields(url);
    super(connection, { schema: new URL(url).searchParams.get('schema') ?? undefined });
    this.#connection = connection;
  }

  override async connect(): Promise<PostgresAdapter> {
    return fitted(await super.connect());
  }

  /** The stock method drops the shadow database before it closes its own pool, which Postgres refuses. */
  override async connectToShadowDb(): Promise<PostgresAdapter> {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    const main = await super.connect();
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = fitted(await new PrismaPg({ ...this.#connection, database }).connect());
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}

/** Single fields: a connectionString would override the name of the shadow database. */
function connectionFields(url: string) {
  return { ...parseIntoClientConfig(url), max: 1 };
}

function fitted(adapter: PostgresAdapter): PostgresAdapter {
  return withWholeScripts(withCharType(adapter));
}

/** The stock method cuts a script at every semicolon, those inside a function's body too; Postgres takes it whole. */
function withWholeScripts(adapter: PostgresAdapter): PostgresAdapter {
  const client: Pool = Reflect.get(adapter, 'client');
  const onError: (error: unknown) => never = Reflect.get(adapter, 'onError').bind(adapter);
  adapter.executeScript = async (script) => {
    await client.query(script).catch(onError);
  };
  return adapter;
}

/** Has "char" columns travel as text and be named characters again in the result. */
function withCharType(adapter: PostgresAdapter): PostgresAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  const performIO: (query: SqlQuery) => Promise<QueryArrayResult> = Reflect.get(adapter, 'performIO').bind(
    adapter,
  );
  let chars: number[] = [];
  Reflect.set(adapter, 'performIO', async (query: SqlQuery) => {
    const result = await performIO(query);
    chars = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
    for (const index of chars) result.fields[index]!.dataTypeID = TEXT_OID;
    return result;
  });
  const replaced: SqlDriverAdapter['queryRaw'] = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type, index) =>
      chars.includes(index) ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  adapter.queryRaw = replaced;
  return adapter;
}
