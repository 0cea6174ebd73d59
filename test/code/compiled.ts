import { ts } from "ts-morph";
import { tokensOf } from "./tokens.js";

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
};

/** The tokens of the JavaScript that the compiler makes of a text. */
export function compiledJavaScript(text: string): readonly string[] {
  return tokensOf(ts.transpileModule(text, { compilerOptions }).outputText);
}

/** The tokens of the declarations that the compiler makes of a text. */
export function compiledDeclarations(text: string): readonly string[] {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    compilerOptions,
    reportDiagnostics: true,
  });
  if (diagnostics.length > 0) throw new Error(String(diagnostics[0]?.messageText));
  return tokensOf(outputText);
}
