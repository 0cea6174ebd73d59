import { compile } from "json-schema-to-typescript";
import type { CanonicalModule } from "../../canonical/module.js";
import { typeParametersOf } from "../../canonical/slot.js";
import { describedObject } from "../../model/described-object.js";
import { nodeIn } from "../../model/forms.js";
import { graphOf } from "../../model/graph-of.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { Node } from "../../model/node.js";
import type { Schema } from "../../schema/schema.js";
import { type FlavouredModel, type Flavours, flavoursOf } from "./forms.js";
import { commentLines, tsdocOf } from "./tsdoc.js";
import { printMember, printType, printWholeType } from "./types/print-type.js";
import { type Declaration, type Member, readDeclaration } from "./types/read-declaration.js";
import { plainPropertyName, type TypeSchema, typeSchemaOf } from "./types/type-schema.js";

/**
 * The type declarations of a module: json-schema-to-typescript makes each type, to which its type parameters and
 * documentation are added.
 *
 * @param header - the comment at the top of the file.
 */
export async function emitTypes(module: CanonicalModule, header: string): Promise<string> {
  const flavours = flavoursOf(module);
  const graph = graphOf(module);
  const declarations: string[] = [];
  for (const declared of flavours.declared) {
    const node = nodeOf(declared, graph);
    const declaration = await declarationOf(typeSchemaOf(declared, flavours));
    const comment = commentLines(modelText(declared, node, flavours), "");
    const head = declared.typeName + (await typeParametersIn(declared, flavours));
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

function nodeOf({ model, flavour }: FlavouredModel, graph: ModelGraph): Node | undefined {
  const found = graph.models.get(model.name);
  return found && nodeIn(found, flavour);
}

function printDeclaration({ kind, type }: Declaration, head: string, node?: Node): string {
  if (kind === "type" || type.kind !== "object")
    return `export type ${head} =${spaced(printWholeType(type, `export type ${head} = `, ""))};\n`;
  const members = type.members.map((member) => documentedMember(member, node));
  return `export interface ${head} {\n${members.join("")}}\n`;
}

/** With a space before it, unless it begins a line of its own. */
function spaced(text: string): string {
  return text.startsWith("\n") ? text : ` ${text}`;
}

const indentation = "  ";

function documentedMember(member: Member, node: Node | undefined): string {
  const name = plainPropertyName(member.key);
  const field = node && describedObject(node)?.fields.find((each) => each.name === name);
  const comment = field === undefined ? "" : commentLines(tsdocOf(field.node), indentation);
  const key = name === member.key ? name : JSON.stringify(name);
  return `${comment}${indentation}${printMember({ ...member, key }, indentation)};\n`;
}

/** The model's own documentation; of a second flavour only what sets it apart. */
function modelText(
  { model, flavour, typeName }: FlavouredModel,
  node: Node | undefined,
  flavours: Flavours,
): string {
  if (typeName === flavours.typeName(model.name, "read"))
    return node === undefined ? "" : tsdocOf(node);
  return flavour === "input" || flavours.typeName(model.name, "input") === typeName
    ? `{@link ${model.name}} as it may be written: what has a default can be left out.`
    : `{@link ${model.name}} as it may come over the wire: what has a default can be missing.`;
}

/** The type parameters of a declaration, each default as json-schema-to-typescript writes it. */
async function typeParametersIn(declared: FlavouredModel, flavours: Flavours): Promise<string> {
  const parameters: string[] = [];
  for (const { name, default: fallback } of typeParametersOf(declared.schema)) {
    const type = fallback === undefined ? undefined : await typeText(fallback, declared, flavours);
    parameters.push(type === undefined ? name : `${name} = ${type}`);
  }
  return parameters.length === 0 ? "" : `<${parameters.join(", ")}>`;
}

/** The type of one schema, as it stands in a declaration. */
async function typeText(
  schema: Schema,
  declared: FlavouredModel,
  flavours: Flavours,
): Promise<string> {
  const holder = {
    ...declared,
    schema: { type: "object", properties: { held: schema }, required: ["held"] },
  };
  const { type } = await declarationOf(typeSchemaOf(holder, flavours));
  const [held] = type.kind === "object" ? type.members : [];
  return held === undefined ? "unknown" : printType(held.type);
}
