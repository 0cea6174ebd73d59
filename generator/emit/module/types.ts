import { compile } from "json-schema-to-typescript";
import type { DeclaredType, Forms } from "../../model/forms.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { Node } from "../../model/node.js";
import { typeParametersOf } from "../../model/type-parameters.js";
import { commentLines, tsdocOf } from "./tsdoc.js";
import { documentedType } from "./types/documented-type.js";
import { printMembers, printType, printWholeType } from "./types/print-type.js";
import { type Declaration, readDeclaration } from "./types/read-declaration.js";
import { type TypeSchema, typeSchemaOf } from "./types/type-schema.js";

/**
 * The type declarations of a module: json-schema-to-typescript makes each type, to which its type parameters and
 * documentation are added.
 *
 * @param header - the comment at the top of the file.
 */
export async function emitTypes({ forms }: ModelGraph, header: string): Promise<string> {
  const declarations: string[] = [];
  for (const declared of forms.declared) {
    const { node, form, typeName } = declared;
    const declaration = await declarationOf(typeSchemaOf(node, form, forms));
    const comment = commentLines(modelText(declared, forms), "");
    const head = typeName + (await typeParametersIn(declared, forms));
    declarations.push(comment + printDeclaration(declaration, head, node));
  }
  return `${header}\n${declarations.join("\n")}`;
}

/** json-schema-to-typescript has a rule of its own for names, which this one passes unchanged. */
const placeholderName = "DeclaredType";

/** One type as json-schema-to-typescript declares it. */
export async function declarationOf(schema: TypeSchema): Promise<Declaration> {
  const text = await compile({ ...schema }, placeholderName, {
    additionalProperties: false,
    bannerComment: "",
    declareExternallyReferenced: false,
    format: false,
    ignoreMinAndMaxItems: false,
    unknownAny: true,
    $refOptions: { resolve: { external: false } },
  });
  return readDeclaration(text);
}

function printDeclaration(declaration: Declaration, head: string, node: Node): string {
  const type = documentedType(declaration.type, node);
  if (declaration.kind === "type" || type.kind !== "object")
    return `export type ${head} =${spaced(printWholeType(type, `export type ${head} = `, ""))};\n`;
  return `export interface ${head} {\n${printMembers(type.members, "  ")}}\n`;
}

/** With a space before it, unless it begins a line of its own. */
function spaced(text: string): string {
  return text.startsWith("\n") ? text : ` ${text}`;
}

/** The model's own documentation; of a second form only what sets it apart. */
function modelText({ model, form, typeName, node }: DeclaredType, forms: Forms): string {
  if (typeName === forms.typeName(model, "read")) return tsdocOf(node);
  return form === "input" || forms.typeName(model, "input") === typeName
    ? `{@link ${model.name}} as it may be written: what has a default can be left out.`
    : `{@link ${model.name}} as it may come over the wire: what has a default can be missing.`;
}

/** The type parameters of a declaration, each default as json-schema-to-typescript writes it. */
async function typeParametersIn({ node, form }: DeclaredType, forms: Forms): Promise<string> {
  const parameters: string[] = [];
  for (const { name, fallback } of typeParametersOf(node)) {
    const type = fallback && (await typeText(typeSchemaOf(fallback, form, forms)));
    parameters.push(type === undefined ? name : `${name} = ${type}`);
  }
  return parameters.length === 0 ? "" : `<${parameters.join(", ")}>`;
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
