#!/usr/bin/env node
// What Prisma's CLI starts as its schema engine (PRISMA_SCHEMA_ENGINE_BINARY): the same engine, from the
// npm package with its WASM build, so that nothing is downloaded. Speaks the engine's JSON-RPC on stdio.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { MigrationAdapter } from './adapter.ts';
import { canConnect, createDatabase, prismaCode } from './database.ts';
import { serveRpc } from './rpc.ts';
import { loadWasm } from './wasm.ts';

interface Datasource {
  url?: string;
  shadowDatabaseUrl?: string;
}

/** For requests that touch no database; nothing listens there. */
const NO_DATABASE = 'postgresql://nobody@127.0.0.1:1/nothing';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
  },
});
const datasource: Datasource = typeof values.datasource === 'string' ? JSON.parse(values.datasource) : {};

if (values.version) {
  process.stdout.write(`schema-engine-cli ${(await loadWasm()).version()}\n`);
} else if (positionals[0] === 'cli') {
  await runOnce(positionals[1] ?? '');
} else {
  await serve();
}

async function serve(): Promise<void> {
  const { SchemaEngine } = await loadWasm();
  const url = datasource.url ?? datasource.shadowDatabaseUrl ?? NO_DATABASE;
  const engine = await SchemaEngine['new'](
    { datamodels: datamodels() },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(url)),
  );
  await serveRpc(async (method, params, print) => {
    if (method === 'createDatabase') return createDatabase(url);
    if (method === 'getDatabaseVersion') return engine['version']?.(params);
    const call = engine[method]?.bind(engine);
    if (!call) throw new Error(`The schema engine has no method ${method}.`);
    const result = await call(params);
    if (method === 'diff') print(outputOf(result));
    return result;
  });
  process.exit(0);
}

/** Path and text of each file; the engine panics on an empty list where there is none. */
function datamodels(): [string, string][] | undefined {
  const paths = values.datamodels?.filter((path) => typeof path === 'string');
  return paths?.map((path) => [path, readFileSync(path, 'utf8')]);
}

function outputOf(result: unknown): string {
  const { stdout }: { stdout?: unknown } = Object(result);
  return typeof stdout === 'string' ? stdout.replace(/\n$/, '') : '';
}

async function runOnce(command: string): Promise<void> {
  try {
    if (command === 'can-connect-to-database') await canConnect(datasource.url ?? NO_DATABASE);
    else if (command === 'create-database') await createDatabase(datasource.url ?? NO_DATABASE);
    else throw new Error(`The schema engine has no command ${command}.`);
  } catch (error) {
    const fields = {
      message: error instanceof Error ? error.message : String(error),
      error_code: prismaCode(error),
    };
    process.stderr.write(
      `\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`,
    );
    process.exit(1);
  }
}
