import { javascriptOf, withLineStarts } from "./code.js";
import type {
  CodeFile,
  ConstantDeclaration,
  Declaration,
  ExportDeclaration,
  FunctionDeclaration,
} from "./declaration.js";
import { valueImports } from "./declared-code.js";
import { docComment } from "./documentation.js";
import { fileText } from "./file-text.js";
import { exportLine, importLines } from "./imports.js";
import { lineWidth } from "./layout.js";
import { longLiteral } from "./literal.js";
import { functionHead } from "./signature.js";

/** How the imports of JavaScript end, whatever those of TypeScript do. */
export const javascriptExtension = ".js";

/**
 * The text of a file in JavaScript. Compilers that check JavaScript are told not to look for types in it.
 *
 * @param name - the file's, without its ending.
 */
export function javascriptText(file: CodeFile, name: string): string {
  const { header, importsFirst = [], declarations } = file;
  const declared = declarations.flatMap((one) => {
    const text = declarationText(one);
    return text === undefined ? [] : [[one, text] as const];
  });
  const style = { first: importsFirst, extension: javascriptExtension };
  const imports = importLines(declarations.flatMap(valueImports), style);
  const isModule = imports.length > 0 || declared.some(([one]) => isExport(one));
  return (
    fileText({ header, lines: [typesElsewhere(name), ...imports], declared }) +
    (isModule ? "" : emptyExport)
  );
}

/** The line that keeps compilers from looking for types in JavaScript. */
export function typesElsewhere(name: string): string {
  return `// @ts-nocheck: the types are in ${name}.d.ts.`;
}

/** What makes a file a module that exports nothing. */
export const emptyExport = "\nexport {};\n";

function isExport(declaration: Declaration): boolean {
  return declaration.kind === "export" || ("isExported" in declaration && declaration.isExported);
}

function declarationText(declaration: Declaration): string | undefined {
  switch (declaration.kind) {
    case "interface":
    case "type":
      return undefined;
    case "constant":
      return constantText(declaration);
    case "function":
      return functionText(declaration);
    case "export":
      return exportText(declaration);
    case "statements":
      return `${javascriptOf(declaration.code)}\n`;
  }
}

function constantText({ name, docs, isExported, value }: ConstantDeclaration): string {
  const start = `${isExported ? "export " : ""}const ${name} =`;
  if ("data" in value)
    return `${docComment(docs)}${start} ${longLiteral(value.data, "", value.width)};\n`;
  const text = javascriptOf(value.value);
  const line = `${start} ${text};`;
  const isBelow = value.isBelow === true && (text.includes("\n") || line.length > lineWidth);
  return `${docComment(docs)}${isBelow ? `${start}\n  ${text};` : line}\n`;
}

function functionText(declaration: FunctionDeclaration): string {
  const body = javascriptOf(withLineStarts(declaration.body, () => "  "));
  const head = functionHead(declaration, "javascript");
  return `${docComment(declaration.docs)}${head}\n${body}\n}\n`;
}

function exportText(declaration: ExportDeclaration): string | undefined {
  const names = declaration.names?.filter(({ isType }) => isType !== true);
  if (declaration.isTypeOnly === true || names?.length === 0) return undefined;
  const { from } = declaration;
  const line = exportLine(names === undefined ? { from } : { names, from }, javascriptExtension);
  return `${line}\n`;
}
