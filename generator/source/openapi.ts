import { failure } from "../diagnostics/diagnostic.js";
import { childPointer, pointerTokens, valueAt } from "../schema/json-pointer.js";
import { referenceTo } from "../schema/reference-names.js";
import { isJsonObject, type Json, type Schema } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import { nearestWord } from "./checked-json.js";
import { type JsonFile, placeIn } from "./json-file.js";
import { movedReference } from "./openapi-references.js";

const models = "/components/schemas";

/** The endings that FastAPI gives a model whose schemas for what it takes and what it sends differ. */
const endings = { validation: "-Input", serialization: "-Output" } as const;

/** Whether a JSON value is an OpenAPI document (3.0 or newer). */
export function isOpenApi(value: unknown): boolean {
  return isJsonObject(value) && typeof value["openapi"] === "string";
}

/** The names of an OpenAPI document's models. */
export function modelNames(file: JsonFile): readonly string[] {
  return Object.keys(modelsOf(file));
}

/**
 * The schema of one model of an OpenAPI document, as a document of its own.
 *
 * @param fragment - the model's name, or a pointer to it: `CutoutParameters`,
 * `/components/schemas/CutoutParameters`.
 * @returns for each mode the schema that FastAPI wrote for it; the validation schema alone where the model
 * has but one.
 * @throws Failure (schema) where the document has no such model.
 */
export function openApiModel(
  file: JsonFile,
  fragment: string,
): { readonly validation: JsonFile; readonly serialization?: JsonFile } {
  const known = modelsOf(file);
  const name = nameIn(fragment);
  const validation = `${name}${endings.validation}`;
  const serialization = `${name}${endings.serialization}`;
  const isThere = (model: string): boolean => Object.hasOwn(known, model);
  if (isThere(validation) && isThere(serialization)) {
    return {
      validation: documentOf(validation, file),
      serialization: documentOf(serialization, file),
    };
  }
  const only = [name, validation, serialization].find(isThere);
  if (only === undefined) throw missing(name, file);
  return { validation: documentOf(only, file) };
}

type Models = { readonly [name: string]: Schema };

function modelsOf({ value }: JsonFile): Models {
  const components = isJsonObject(value) ? value["components"] : undefined;
  const schemas = isJsonObject(components) ? components["schemas"] : undefined;
  // Safe: the pass `shape` sees to it that each is a schema.
  return isJsonObject(schemas) ? (schemas as Models) : {};
}

function nameIn(fragment: string): string {
  return fragment.startsWith(`${models}/`) ? (pointerTokens(fragment).at(-1) ?? "") : fragment;
}

/** A model and all that it refers to, as `{ $ref, $defs }`; lines are still those of the file. */
function documentOf(name: string, file: JsonFile): JsonFile {
  const places = new Map([[name, childPointer(models, name)]]);
  const definitions = new Map<string, Schema>();
  const definitionOf = (place: string): string => {
    const known = [...places].find(([, pointer]) => pointer === place);
    if (known !== undefined) return known[0];
    const isModel = place.startsWith(`${models}/`);
    const tokens = pointerTokens(place);
    const own = isModel
      ? (tokens.at(-1) ?? "")
      : freeName(tokens.join("_"), modelsOf(file), places);
    places.set(own, place);
    return own;
  };
  const moved = (reference: string): string => movedReference(reference, file.value, definitionOf);
  // A map that grows while it is gone through is gone through to its new end.
  for (const [definition, place] of places) {
    // Safe: the pass `shape` sees to it that it is a schema.
    const schema = valueAt(file.value, place) as Schema | undefined;
    if (!isJsonObject(schema)) continue;
    definitions.set(
      definition,
      mapSchemas(schema, (each) => withNullDefaults(withReferencesMoved(each, moved))),
    );
  }
  const document: Schema = { $ref: referenceTo(name), $defs: Object.fromEntries(definitions) };
  return {
    ...file,
    // Safe: all of it is from a file of JSON.
    value: document as unknown as Json,
    pointerInText: (pointer) => {
      const [, definition = "", ...path] = pointerTokens(pointer);
      const place = places.get(definition);
      return place === undefined ? pointer : childPointer(place, ...path);
    },
  };
}

function withReferencesMoved(schema: Schema, moved: (reference: string) => string): Schema {
  const { $ref, discriminator } = schema;
  const mapping = discriminator?.mapping;
  return {
    ...schema,
    ...(typeof $ref === "string" ? { $ref: moved($ref) } : {}),
    ...(discriminator === undefined || !isJsonObject(mapping)
      ? {}
      : {
          discriminator: {
            ...discriminator,
            mapping: Object.fromEntries(
              Object.entries(mapping).map(([tag, target]) => [tag, moved(String(target))]),
            ),
          },
        }),
  };
}

/** FastAPI leaves out all that is null, and with it the default of a field that may be null. */
function withNullDefaults(schema: Schema): Schema {
  const { properties, required } = schema;
  if (!isJsonObject(properties)) return schema;
  const filled = Object.entries(properties).map(([name, property]) => {
    const mayLack = !Array.isArray(required) || !required.includes(name);
    return [name, mayLack && takesNull(property) ? { default: null, ...property } : property];
  });
  return { ...schema, properties: Object.fromEntries(filled) };
}

function takesNull(property: unknown): property is Schema {
  if (!isJsonObject(property)) return false;
  const { anyOf, type } = property;
  const isNull = (member: unknown): boolean => isJsonObject(member) && member["type"] === "null";
  return (
    type === "null" || property["nullable"] === true || (Array.isArray(anyOf) && anyOf.some(isNull))
  );
}

/** A name for what is no model, which no model has. */
function freeName(
  wanted: string,
  ...taken: readonly [Models, ReadonlyMap<string, string>]
): string {
  const [known, places] = taken;
  let name = wanted;
  for (let count = 2; Object.hasOwn(known, name) || places.has(name); count += 1)
    name = `${wanted}_${count}`;
  return name;
}

function missing(name: string, file: JsonFile): Error {
  const names = modelNames(file);
  const nearest = nearestWord(name, names);
  return failure("openapi-model-missing", { name, nearest, models: names }, placeIn(file, models));
}
