// Loaded by `node --import`: lets a child process of a test run our TypeScript from source, decorators and all.
// Node itself strips types, but knows neither decorators nor that "./x.js" is written in x.ts.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  inlineSourceMap: true,
};

registerHooks({
  resolve(specifier, context, next) {
    const source = specifier.startsWith('.') ? sourceOf(specifier, context.parentURL) : undefined;
    return next(source ?? specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const fileName = fileURLToPath(url);
    const { outputText } = ts.transpileModule(readFileSync(fileName, 'utf8'), { compilerOptions, fileName });
    return { format: 'module', source: outputText, shortCircuit: true };
  },
});

function sourceOf(specifier: string, parent: string | undefined): string | undefined {
  if (!specifier.endsWith('.js') || parent === undefined) return undefined;
  const url = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  return existsSync(url) ? url.href : undefined;
}
