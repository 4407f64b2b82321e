import { join } from 'node:path';
import ts from 'typescript';
import type { Document } from './documents.ts';
import { modelOf, usualGroup } from './models.ts';

export interface Placed {
  document: Document;
  /** Where it comes from, for the sentence about it. */
  place: string;
}

const folder = join(import.meta.dirname, '..');
const metadata = "import('@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta').IObjectMeta";

/**
 * Compiles each document as a literal of its type: the validators of the packages let misspelled keys pass,
 * the compiler does not.
 */
export function compile(documents: readonly Placed[]): string[] {
  const file = join(folder, '~documents.ts');
  const lines = documents.map(({ document }, index) => literal(document, index));
  const text = lines.join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2024, true)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  if (!source) throw new Error('The documents could not be compiled.');
  return program.getSemanticDiagnostics(source).map((diagnostic) => {
    const { line } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    const { document, place } = documents[line] ?? { document: undefined, place: file };
    const said = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').replace(/\s+/g, ' ');
    return `${place}: ${document?.kind} ${document?.metadata.name}: ${said.slice(0, 400)}`;
  });
}

/** One line each, so that a line number says which. */
function literal(document: Document, index: number): string {
  const model = modelOf(document.apiVersion, document.kind);
  if (!model) return '';
  const type = `import(${JSON.stringify(model.specifier)}).I${document.kind} & { apiVersion: string; kind: string; metadata: ${metadata} }`;
  const value = { ...document, apiVersion: usualGroup(document.apiVersion) };
  return `export const d${index}: ${type} = ${JSON.stringify(value)};`;
}
