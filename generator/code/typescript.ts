import { type Code, typescriptOf, withLineStarts } from "./code.js";
import { constantType } from "./constant-type.js";
import type {
  CodeFile,
  ConstantDeclaration,
  Declaration,
  FunctionDeclaration,
  InterfaceDeclaration,
  MemberDeclaration,
  TypeDeclaration,
} from "./declaration.js";
import { allImports } from "./declared-code.js";
import { docComment } from "./documentation.js";
import { fileText } from "./file-text.js";
import { exportLine, importLines } from "./imports.js";
import { longLiteral } from "./literal.js";
import { functionHead, generics, overloadHeads } from "./signature.js";

/**
 * The text of a file in TypeScript.
 *
 * @param extension - how the imports of other files end.
 */
export function typescriptText(file: CodeFile, extension: string): string {
  const { header, unchecked, importsFirst = [], declarations } = file;
  const notes = unchecked === undefined ? [] : [`// ${unchecked}`, "// @ts-nocheck"];
  const imports = importLines(declarations.flatMap(allImports), { first: importsFirst, extension });
  return fileText({
    header,
    lines: [...notes, ...imports],
    declared: declarations.map((one) => [one, declarationText(one, extension)]),
  });
}

function declarationText(declaration: Declaration, extension: string): string {
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
      return `${exportLine(declaration, extension)}\n`;
    case "statements":
      return `${typescriptOf(declaration.code)}\n`;
  }
}

/** An interface, which is the same among declarations. */
export function interfaceText(declaration: InterfaceDeclaration): string {
  const { name, docs, typeParameters = [], extends: base, members } = declaration;
  const bases = base === undefined ? "" : ` extends ${typescriptOf(base)}`;
  const head = `export interface ${name}${generics(typeParameters)}${bases}`;
  return `${docComment(docs)}${head} {\n${members.map(memberText).join("")}}\n`;
}

function memberText({ docs, isReadonly, key, isOptional, type }: MemberDeclaration): string {
  const name = `${isReadonly === true ? "readonly " : ""}${key}${isOptional === true ? "?" : ""}`;
  return `${docComment(docs, "  ")}  ${name}:${spaced(type)};\n`;
}

/** A type alias, which is the same among declarations. */
export function typeText({ name, docs, typeParameters = [], type }: TypeDeclaration): string {
  const head = `export type ${name}${generics(typeParameters)}`;
  return `${docComment(docs)}${head} =${spaced(type)};\n`;
}

/** With a space before it, unless it begins a line of its own. */
function spaced(type: Code): string {
  const text = typescriptOf(type);
  return text.startsWith("\n") ? text : ` ${text}`;
}

function constantText({ name, docs, isExported, value }: ConstantDeclaration): string {
  const head = `${docComment(docs)}${isExported ? "export " : ""}const ${name}`;
  if ("data" in value) return `${head} = ${longLiteral(value.data, "", value.width)} as const;\n`;
  const layout = value.isBelow === true ? "line" : "lines";
  const typed =
    value.type === undefined ? head : `${head}: ${constantType(value.type, "", "", layout)}`;
  return `${typed} =${value.isBelow === true ? "\n  " : " "}${typescriptOf(value.value)};\n`;
}

function functionText(declaration: FunctionDeclaration): string {
  const heads = [
    ...overloadHeads(declaration, "typescript"),
    functionHead(declaration, "typescript"),
  ];
  const body = typescriptOf(withLineStarts(declaration.body, () => "  "));
  return `${docComment(declaration.docs)}${heads.join("\n")}\n${body}\n}\n`;
}
