import { constantType } from "./constant-type.js";
import type {
  CodeFile,
  ConstantDeclaration,
  Declaration,
  FunctionDeclaration,
} from "./declaration.js";
import { declaredImports, isDeclared } from "./declared-code.js";
import { docComment } from "./documentation.js";
import { fileText } from "./file-text.js";
import { exportLine, importLines } from "./imports.js";
import { emptyExport, javascriptExtension } from "./javascript.js";
import { literalType } from "./literal-type.js";
import { functionHead, overloadHeads } from "./signature.js";
import { interfaceText, typeText } from "./typescript.js";

/** The text of the declarations of a file: what it exports, without values. */
export function declarationsText({ header, importsFirst = [], declarations }: CodeFile): string {
  const shown = declarations.filter(isDeclared);
  const declared = [...shown.filter(isElsewhere), ...shown.flatMap(declaredHere)];
  const style = { first: importsFirst, extension: javascriptExtension };
  const lines = importLines(shown.flatMap(declaredImports), style);
  const text = fileText({
    header,
    lines,
    // Exports follow the header at once; imports of types alone stand apart from them.
    isApart: lines.length > 0 || declared[0]?.kind !== "export",
    declared: declared.map((one) => [one, declarationText(one)]),
  });
  return declared.length === 0 ? text + emptyExport : text;
}

/** Whether compilers find what is exported in the other file's declarations. */
function isElsewhere(declaration: Declaration): boolean {
  return declaration.kind === "export" && declaration.declaredAs === undefined;
}

function declaredHere(declaration: Declaration): readonly Declaration[] {
  if (declaration.kind !== "export") return [declaration];
  return declaration.declaredAs ?? [];
}

function declarationText(declaration: Declaration): string {
  switch (declaration.kind) {
    case "interface":
      return interfaceText(declaration);
    case "type":
      return typeText(declaration);
    case "constant":
      return constantText(declaration);
    case "function":
      return functionText(declaration);
    case "export":
      return `${exportLine(declaration, javascriptExtension)}\n`;
    case "statements":
      return "";
  }
}

function constantText({ name, docs, value }: ConstantDeclaration): string {
  const head = `export declare const ${name}: `;
  const type =
    "data" in value
      ? `${head}${literalType(value.data)};`
      : constantType(value.type ?? "unknown", head, ";");
  return `${docComment(docs)}${type}\n`;
}

function functionText(declaration: FunctionDeclaration): string {
  const heads =
    declaration.overloads === undefined
      ? [functionHead(declaration, "declarations")]
      : overloadHeads(declaration, "declarations");
  return `${docComment(declaration.docs)}${heads.join("\n")}\n`;
}
