// Loaded by `node --import`: lets a child process of a test run our TypeScript from source, decorators and all.
// Node itself strips types, but knows neither decorators nor that "./x.js" is written in x.ts.
// What was compiled once is kept: loading the compiler takes longer than most of these processes live.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type ts from 'typescript';

const require = createRequire(import.meta.url);
const compilerFolder = dirname(require.resolve('typescript/package.json'));
const cacheFolder = join(dirname(compilerFolder), '.cache/typescript-hooks');
const { version } = require('typescript/package.json') as { version: string };
const ownText = readFileSync(fileURLToPath(import.meta.url), 'utf8');
mkdirSync(cacheFolder, { recursive: true });

registerHooks({
  resolve(specifier, context, next) {
    const source = specifier.startsWith('.') ? sourceOf(specifier, context.parentURL) : undefined;
    return next(source ?? specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});

function sourceOf(specifier: string, parent: string | undefined): string | undefined {
  if (!specifier.endsWith('.js') || parent === undefined) return undefined;
  const url = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  return existsSync(url) ? url.href : undefined;
}

function compiled(fileName: string): string {
  const text = readFileSync(fileName, 'utf8');
  const key = createHash('sha256').update([version, ownText, fileName, text].join('\n')).digest('hex');
  const file = join(cacheFolder, `${key}.js`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const output = compile(fileName, text);
  // Written aside first: another process may be reading.
  writeFileSync(`${file}.${process.pid}`, output);
  renameSync(`${file}.${process.pid}`, file);
  return output;
}

function compile(fileName: string, text: string): string {
  const { ModuleKind, ScriptTarget, transpileModule } = require('typescript') as typeof ts;
  const compilerOptions = {
    target: ScriptTarget.ES2024,
    module: ModuleKind.ESNext,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    inlineSourceMap: true,
  };
  return transpileModule(text, { compilerOptions, fileName }).outputText;
}
