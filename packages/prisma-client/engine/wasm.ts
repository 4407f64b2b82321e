import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The methods of Prisma's schema engine, each with the parameters that the CLI sends. */
export type SchemaEngine = Record<string, (params?: unknown) => Promise<unknown>>;

interface WasmBindings {
  __wbg_set_wasm(exports: WasmExports): void;
  version(): string;
  SchemaEngine: {
    // A static method of that name, not a constructor.
    'new'(options: object, log: (line: string) => void, adapter: unknown): Promise<SchemaEngine>;
  };
}

type WasmExports = Record<string, unknown>;

/** Of lib.dom, which nothing else here is to see. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: WasmExports } }>;
};

declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { set_message(message: string): void } | undefined;
}

/** Prisma's own engine, in the package that the CLI itself depends on: the versions are the same. */
export async function loadWasm(): Promise<WasmBindings> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings: WasmBindings = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href);
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) };
  return bindings;
}
