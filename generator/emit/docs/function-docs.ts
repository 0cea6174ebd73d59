import { typescriptOf } from "../../code/code.js";
import { constantType } from "../../code/constant-type.js";
import type {
  ConstantDeclaration,
  Declaration,
  FunctionDeclaration,
} from "../../code/declaration.js";
import type { Documentation } from "../../code/documentation.js";
import { signaturesOf } from "../../code/signature.js";

/** What a page says of one function or constant. */
export interface FunctionDocs {
  readonly name: string;
  /** As in a declaration: one for each overload. */
  readonly signatures: readonly string[];
  readonly description: string;
  readonly parameters: readonly ParameterDocs[];
  /** The type; a constant's own. */
  readonly type: string;
  readonly returns: string;
  readonly throws: readonly string[];
}

/** A parameter, with what is said of it. */
export interface ParameterDocs {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly isOptional: boolean;
}

/** The exported functions and constants among declarations, in their order. */
export function functionDocsOf(declarations: readonly Declaration[]): readonly FunctionDocs[] {
  return declarations.flatMap((declaration) => {
    if (declaration.kind === "function" && declaration.isExported) return ofFunction(declaration);
    if (declaration.kind === "constant" && declaration.isExported) return ofConstant(declaration);
    return [];
  });
}

/** What callers see of overloads are their declarations, not the one with the body. */
function ofFunction(declaration: FunctionDeclaration): FunctionDocs {
  const { name, docs, overloads = [declaration], returns } = declaration;
  const parameters = overloads[0]?.parameters ?? [];
  return {
    name,
    signatures: signaturesOf(declaration),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      type: typescriptOf(parameter.type),
      description: docs?.parameters?.[parameter.name] ?? "",
      isOptional: parameter.default !== undefined,
    })),
    type: typescriptOf(returns),
    ...wordsOf(docs),
  };
}

function ofConstant({ name, docs, value }: ConstantDeclaration): FunctionDocs | [] {
  if ("data" in value || value.type === undefined) return [];
  const type = constantType(value.type, "", "", "line");
  return { name, signatures: [`const ${name}: ${type}`], parameters: [], type, ...wordsOf(docs) };
}

function wordsOf(docs: Documentation | undefined) {
  const { description = "", returns = "", throws = [] } = docs ?? {};
  return { description, returns, throws };
}
