import { type Code, importsOf, type UsedImport } from "./code.js";
import type { ConstantDeclaration, Declaration, Signature } from "./declaration.js";

/** What a declaration imports in TypeScript. */
export function allImports(declaration: Declaration): readonly UsedImport[] {
  return [...valueCode(declaration).flatMap(importsOf), ...typeImports(allTypes(declaration))];
}

/** What it imports in JavaScript. */
export function valueImports(declaration: Declaration): readonly UsedImport[] {
  return valueCode(declaration)
    .flatMap(importsOf)
    .filter(({ isType }) => !isType);
}

/** What those who use it need to know it: what its declaration imports. */
export function declaredImports(declaration: Declaration): readonly UsedImport[] {
  return typeImports(isDeclared(declaration) ? declaredTypes(declaration) : []);
}

/** Whether a file of declarations has it. */
export function isDeclared(declaration: Declaration): boolean {
  const { kind } = declaration;
  if (kind === "constant" || kind === "function") return declaration.isExported;
  return kind !== "statements";
}

function typeImports(types: readonly Code[]): readonly UsedImport[] {
  return types.flatMap(importsOf).map((one) => ({ ...one, isType: true }));
}

/** The code that stands where values are. */
function valueCode(declaration: Declaration): readonly Code[] {
  switch (declaration.kind) {
    case "constant":
      return "data" in declaration.value ? [] : [declaration.value.value];
    case "function":
      return [declaration.body, ...declaration.parameters.flatMap((one) => one.default ?? [])];
    case "statements":
      return [declaration.code];
    default:
      return [];
  }
}

/** The code that stands where types are. */
function allTypes(declaration: Declaration): readonly Code[] {
  if (declaration.kind === "export") return [];
  if (declaration.kind !== "function") return declaredTypes(declaration);
  return [...(declaration.overloads ?? []), declaration].flatMap(signatureTypes);
}

/** The types that a declaration shows. */
function declaredTypes(declaration: Declaration): readonly Code[] {
  switch (declaration.kind) {
    case "interface": {
      const { extends: base = "", members, typeParameters = [] } = declaration;
      return [base, ...typeParameters, ...members.map(({ type }) => type)];
    }
    case "type":
      return [...(declaration.typeParameters ?? []), declaration.type];
    case "constant":
      return constantTypes(declaration);
    case "function":
      return (declaration.overloads ?? [declaration]).flatMap(signatureTypes);
    case "export":
      return (declaration.declaredAs ?? []).flatMap(constantTypes);
    case "statements":
      return [];
  }
}

function constantTypes({ value }: ConstantDeclaration): readonly Code[] {
  if ("data" in value || value.type === undefined) return [];
  const { type } = value;
  return typeof type === "string" || !("arguments" in type)
    ? [type]
    : [type.name, ...type.arguments];
}

function signatureTypes({ parameters, returns }: Signature): readonly Code[] {
  return [...parameters.map(({ type }) => type), returns];
}
