import { compile } from "json-schema-to-typescript";
import {
  type CodeFile,
  type Declaration,
  type ExportDeclaration,
  exported,
  value,
} from "../../code/declaration.js";
import type { Documentation } from "../../code/documentation.js";
import { generics } from "../../code/signature.js";
import { closedSetNames } from "../../model/closed-sets.js";
import type { DeclaredType, Forms } from "../../model/forms.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { typeParametersOf } from "../../model/type-parameters.js";
import type { OutputCode } from "../output.js";
import { type ModuleContext, typesFile } from "./module-context.js";
import { documentationOf } from "./tsdoc.js";
import { documentedType } from "./types/documented-type.js";
import { printMemberType, printType, printWholeType } from "./types/print-type.js";
import { type Declaration as ReadDeclaration, readDeclaration } from "./types/read-declaration.js";
import { withRecords } from "./types/record-type.js";
import { type TypeSchema, typeSchemaOf } from "./types/type-schema.js";
import { valueConstants } from "./value-constants.js";

/** The types as an output. */
export const typesOutput: OutputCode<ModuleContext> = {
  files: async ({ graph, header }) => [["types", await typesCode(graph, header)]],
  exports: ({ graph }) => [modelExports(graph, typesFile)],
};

/** The file with a module's types, and the constants with the values of those that are closed sets. */
export async function typesCode(graph: ModelGraph, header: string): Promise<CodeFile> {
  const types = await typeDeclarations(graph);
  return { header, declarations: [...types, ...valueConstants(graph)] };
}

/**
 * The type declarations of a module: json-schema-to-typescript makes each type, to which its type parameters and
 * documentation are added.
 */
export async function typeDeclarations({ forms }: ModelGraph): Promise<readonly Declaration[]> {
  const declarations: Declaration[] = [];
  for (const declared of forms.declared) {
    const read = await declarationOf(typeSchemaOf(declared.node, declared.form, forms));
    const typeParameters = await typeParametersIn(declared, forms);
    declarations.push(typeDeclaration(read, declared, typeParameters, modelDocs(declared, forms)));
  }
  return declarations;
}

/** json-schema-to-typescript has a rule of its own for names, which this one passes unchanged. */
const placeholderName = "DeclaredType";

/** One type as json-schema-to-typescript declares it. */
export async function declarationOf(schema: TypeSchema): Promise<ReadDeclaration> {
  const text = await compile({ ...schema }, placeholderName, {
    additionalProperties: false,
    bannerComment: "",
    declareExternallyReferenced: false,
    format: false,
    ignoreMinAndMaxItems: false,
    unknownAny: true,
    $refOptions: { resolve: { external: false } },
  });
  const read = readDeclaration(text);
  return { ...read, type: withRecords(read.type) };
}

/** A type as the model has it, with its documentation. */
function typeDeclaration(
  { kind, type: read }: ReadDeclaration,
  { typeName, node }: DeclaredType,
  typeParameters: readonly string[],
  docs: Documentation,
): Declaration {
  const named = { name: typeName, docs, typeParameters };
  const type = documentedType(read, node);
  if (kind === "type" || type.kind !== "object") {
    const before = `export type ${typeName}${generics(typeParameters)} = `;
    return { ...named, kind: "type", type: printWholeType(type, before, "") };
  }
  const members = type.members.map((member) => ({
    ...(member.docs === undefined ? {} : { docs: member.docs }),
    key: member.key,
    isOptional: member.isOptional,
    type: printMemberType(member, "  "),
  }));
  return { ...named, kind: "interface", members };
}

/** The model's own documentation; of a second form what sets it apart, too. */
function modelDocs({ model, form, typeName, node }: DeclaredType, forms: Forms): Documentation {
  if (typeName === forms.typeName(model, "read")) return documentationOf(node);
  const isWritten = form === "input" || forms.typeName(model, "input") === typeName;
  const description = isWritten
    ? `{@link ${model.name}} as it may be written: what has a default can be left out.`
    : `{@link ${model.name}} as it may come over the wire: what has a default can be missing.`;
  const own = documentationOf(node);
  return {
    description: own.description === "" ? description : `${own.description}\n\n${description}`,
    tags: (own.tags ?? []).filter(({ name }) => name === "deprecated"),
    isBlock: true,
  };
}

/** The type parameters of a declaration, each default as json-schema-to-typescript writes it. */
async function typeParametersIn(
  { node, form }: DeclaredType,
  forms: Forms,
): Promise<readonly string[]> {
  const parameters: string[] = [];
  for (const { name, fallback } of typeParametersOf(node)) {
    const type = fallback && (await typeText(typeSchemaOf(fallback, form, forms)));
    parameters.push(type === undefined ? name : `${name} = ${type}`);
  }
  return parameters;
}

/** A type as it stands in a declaration. */
async function typeText(held: TypeSchema): Promise<string> {
  const { type } = await declarationOf({
    type: "object",
    properties: { held },
    required: ["held"],
    additionalProperties: false,
  });
  const [member] = type.kind === "object" ? type.members : [];
  return member === undefined ? "unknown" : printType(member.type);
}

/** The types; what has a constant of the same name is exported with it. */
function modelExports(graph: ModelGraph, from: string): ExportDeclaration {
  const constants = closedSetNames(graph);
  const names = graph.forms.declared.map(({ typeName }) => typeName);
  if (!names.some((name) => constants.has(name)))
    return { ...exported(names.map(value), from), isTypeOnly: true };
  return exported(
    names.map((name) => ({ name, isType: !constants.has(name) })),
    from,
  );
}
