import { referencedName, referenceTo } from "../schema/reference-names.js";
import { type Json, type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Says which texts the keys of a dictionary may be where the schema says which numbers: `dict[IntEnum, X]`. With
 * `textsOf`, the generator's own keyword, it says which model the numbers are from.
 */
export const numberKeys: Pass = {
  name: "number-keys",
  repairs: "`propertyNames` with numbers (`dict[IntEnum, X]`), which no key of JSON is",
  apply: (document) =>
    mapSchemas(document, (schema) => {
      const keys = schema.propertyNames && withTexts(schema.propertyNames, document);
      return keys === undefined || keys === schema.propertyNames
        ? schema
        : { ...schema, propertyNames: keys };
    }),
};

function withTexts(keys: Schema, document: Schema): Schema {
  return mapSchemas(keys, (schema) => {
    const model = modelOf(schema, document);
    const source = model?.schema ?? schema;
    const values = source.enum ?? (source.const === undefined ? undefined : [source.const]);
    if (values === undefined || values.every((value) => typeof value === "string")) return schema;
    const isFloat = values.some((value) => typeof value === "number" && !Number.isInteger(value));
    const texts = [...new Set(values.flatMap((value) => textsOf(value, isFloat)))];
    const rest = without(schema, "$ref", "const", "type");
    const isSame = texts.length === values.length && values.every((value) => value !== null);
    return model === undefined || !isSame
      ? { ...rest, enum: texts }
      : { ...rest, enum: texts, textsOf: { $ref: referenceTo(model.name) } };
  });
}

/** A value as a key: as Python writes it, and as JavaScript does. */
function textsOf(value: Json, isFloat: boolean): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null) return ["None"];
  if (typeof value !== "number") return [JSON.stringify(value)];
  return isFloat && Number.isInteger(value) ? [value.toFixed(1), String(value)] : [String(value)];
}

interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
}

/** The model that a `$ref` leads to, by other models that are nothing but a `$ref`. */
function modelOf({ $ref }: Schema, document: Schema): NamedSchema | undefined {
  const seen = new Set<string>();
  let target = $ref;
  while (target !== undefined && !seen.has(target)) {
    seen.add(target);
    const name = referencedName(target);
    const schema = document.$defs?.[name];
    if (schema === undefined) return undefined;
    if (schema.$ref === undefined) return { name, schema };
    target = schema.$ref;
  }
  return undefined;
}
