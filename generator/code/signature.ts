import { type Code, javascriptOf, typescriptOf } from "./code.js";
import type { FunctionDeclaration, Parameter, Signature } from "./declaration.js";
import { laidOut } from "./layout.js";

/** A function without its body, as each language has it. */
export type Language = "typescript" | "javascript" | "declarations";

/** The line, or the lines, up to a function's body. */
export function functionHead(declaration: FunctionDeclaration, language: Language): string {
  return signature(declaration, declaration, language);
}

/** The signatures that stand before a function which can be called in several ways. */
export function overloadHeads(
  declaration: FunctionDeclaration,
  language: Language,
): readonly string[] {
  return (declaration.overloads ?? []).map((one) => signature(declaration, one, language));
}

/** How a function is called: once, or for each overload. */
export function signaturesOf(declaration: FunctionDeclaration): readonly string[] {
  const { overloads } = declaration;
  const heads =
    overloads === undefined
      ? [functionHead(declaration, "typescript")]
      : overloadHeads(declaration, "typescript");
  const start = keyword(declaration, "typescript").length;
  return heads.map((head) => head.slice(start).replace(/(?: \{|;)$/, ""));
}

function signature(
  declaration: FunctionDeclaration,
  { parameters, returns, layout }: Signature,
  language: Language,
): string {
  const { name, typeParameters = [] } = declaration;
  const isTyped = language !== "javascript";
  const hasBody =
    language === "javascript" ||
    (language === "typescript" && parameters === declaration.parameters);
  return laidOut({
    before: `${keyword(declaration, language)}${name}${isTyped ? generics(typeParameters) : ""}(`,
    items: parameters.map((parameter) => printers[language](parameter)),
    after: `)${isTyped ? `: ${typescriptOf(returns)}` : ""}${hasBody ? " {" : ";"}`,
    lastComma: ",",
    // Without types, and without bodies, lines are of another length.
    layout: language === "typescript" ? layout : undefined,
  });
}

function keyword({ isExported }: FunctionDeclaration, language: Language): string {
  const declared = language === "declarations" ? "declare function " : "function ";
  return isExported ? `export ${declared}` : declared;
}

const printers: { readonly [language in Language]: (parameter: Parameter) => string } = {
  typescript: (parameter) => {
    const typed = `${parameter.name}: ${typescriptOf(parameter.type)}`;
    return parameter.default === undefined
      ? typed
      : `${typed} = ${typescriptOf(parameter.default)}`;
  },
  javascript: (parameter) =>
    parameter.default === undefined
      ? parameter.name
      : `${parameter.name} = ${javascriptOf(parameter.default)}`,
  declarations: (parameter) =>
    `${parameter.name}${parameter.default === undefined ? "" : "?"}: ${typescriptOf(parameter.type)}`,
};

/** Type parameters or arguments between their brackets; nothing where there are none. */
export function generics(names: readonly Code[]): string {
  return names.length === 0 ? "" : `<${names.map(typescriptOf).join(", ")}>`;
}
