import { compile } from "json-schema-to-typescript";
import {
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type StatementStructures,
  StructureKind,
  type TypeParameterDeclarationStructure,
} from "ts-morph";
import type { CanonicalModule } from "../canonical/module.js";
import { typeParametersOf } from "../canonical/slot.js";
import type { Schema } from "../schema.js";
import { type FlavouredModel, type Flavours, flavoursOf } from "./flavours.js";
import { printStructures, readStructures } from "./source-text.js";
import { tsdocOf } from "./tsdoc.js";
import { layOut } from "./types/layout.js";
import { type TypeSchema, typeSchemaOf, withTroublesomeNames } from "./types/type-schema.js";

/**
 * The type declarations of a module: json-schema-to-typescript makes each type, ts-morph puts them into one
 * file with their type parameters and documentation.
 *
 * @param header - the comment at the top of the file.
 */
export async function emitTypes(module: CanonicalModule, header: string): Promise<string> {
  const flavours = flavoursOf(module);
  const declarations: string[] = [];
  const byName = new Map<string, DeclaredType>();
  for (const declared of flavours.declared) {
    declarations.push(await declarationOf(declared.typeName, typeSchemaOf(declared, flavours)));
    byName.set(declared.typeName, {
      ...declared,
      docs: commentOf(modelText(declared, flavours)),
      typeParameters: await typeParametersIn(declared, flavours),
    });
  }
  const structures = readStructures(layOut(declarations.join("\n")));
  const statements = structures.map((structure) => documented(structure, byName));
  return printStructures(header, statements);
}

/** json-schema-to-typescript has a rule of its own for names, which this one passes unchanged. */
const placeholderName = "DeclaredType";

/** One type as json-schema-to-typescript declares it, without comments or layout. */
export async function declarationOf(typeName: string, schema: TypeSchema): Promise<string> {
  const text = await compile({ ...schema }, placeholderName, {
    additionalProperties: false,
    bannerComment: "",
    declareExternallyReferenced: false,
    format: false,
    ignoreMinAndMaxItems: false,
    unknownAny: true,
    $refOptions: { resolve: { external: false } },
  });
  // Only the first mention declares: what the schema says of its own may look like the name.
  return withTroublesomeNames(text.replace(placeholderName, () => typeName));
}

interface DeclaredType extends FlavouredModel {
  readonly docs: string[];
  readonly typeParameters: OptionalKind<TypeParameterDeclarationStructure>[];
}

/** A declaration with the documentation and type parameters of its model. */
function documented(
  structure: StatementStructures,
  byName: ReadonlyMap<string, DeclaredType>,
): StatementStructures {
  if (structure.kind !== StructureKind.Interface && structure.kind !== StructureKind.TypeAlias) {
    return structure;
  }
  const declared = byName.get(structure.name);
  if (declared === undefined) return structure;
  const { docs, typeParameters, schema } = declared;
  if (structure.kind === StructureKind.TypeAlias) return { ...structure, docs };
  return { ...structure, docs, typeParameters, properties: propertiesOf(structure, schema) };
}

type Properties = NonNullable<InterfaceDeclarationStructure["properties"]>;

function propertiesOf(
  { properties = [] }: InterfaceDeclarationStructure,
  schema: Schema,
): Properties {
  return properties.map((property) => {
    const plainName = plainPropertyName(property.name);
    const described = schema.properties?.[plainName];
    return {
      ...property,
      docs: described === undefined ? [] : commentOf(tsdocOf(described)),
    };
  });
}

function plainPropertyName(name: string): string {
  // A quoted name is a JSON string, as json-schema-to-typescript writes it.
  return name.startsWith('"') ? String(JSON.parse(name)) : name;
}

/** The model's own documentation; of a second flavour only what sets it apart. */
function modelText(
  { model, flavour, typeName, schema }: FlavouredModel,
  flavours: Flavours,
): string {
  if (typeName === flavours.typeName(model.name, "read")) return tsdocOf(schema);
  return flavour === "input" || flavours.typeName(model.name, "input") === typeName
    ? `{@link ${model.name}} as it may be written: what has a default can be left out.`
    : `{@link ${model.name}} as it may come over the wire: what has a default can be missing.`;
}

/** The type parameters of a declaration, each default as json-schema-to-typescript writes it. */
async function typeParametersIn(
  declared: FlavouredModel,
  flavours: Flavours,
): Promise<OptionalKind<TypeParameterDeclarationStructure>[]> {
  const parameters: OptionalKind<TypeParameterDeclarationStructure>[] = [];
  for (const { name, default: fallback } of typeParametersOf(declared.schema)) {
    const type = fallback === undefined ? undefined : await typeText(fallback, declared, flavours);
    parameters.push(type === undefined ? { name } : { name, default: type });
  }
  return parameters;
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
  const text = layOut(await declarationOf("Holder", typeSchemaOf(holder, flavours)));
  const [structure] = readStructures(text);
  const [held] = structure?.kind === StructureKind.Interface ? (structure.properties ?? []) : [];
  return typeof held?.type === "string" ? held.type.replaceAll(/\s*\n\s*/g, " ") : "unknown";
}

/** The text as a comment of more than one line, so that all comments look alike. */
function commentOf(text: string): string[] {
  return text === "" ? [] : [`\n${text}`];
}
