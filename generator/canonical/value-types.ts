import { jsonTypes, jsonTypesOf, typesOf } from "../schema/json-types.js";
import { referencedName } from "../schema/reference-names.js";
import type { Schema } from "../schema/schema.js";

/** The JSON types that values of a schema may have, at most. */
export function valueTypes(
  schema: Schema,
  definitions: NonNullable<Schema["$defs"]>,
  within: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  if (schema.$ref !== undefined) {
    const name = referencedName(schema.$ref);
    const model = definitions[name];
    if (model === undefined || within.has(name)) return new Set(jsonTypes);
    return valueTypes(model, definitions, new Set([...within, name]));
  }
  const types = typesOf(schema);
  if (types !== undefined) return new Set(types);
  const values = Object.hasOwn(schema, "const") ? [schema.const] : schema.enum;
  // Safe: both keywords have JSON for their values.
  if (values !== undefined) return new Set(values.flatMap((value) => jsonTypesOf(value as never)));
  const members = schema.anyOf ?? schema.oneOf;
  if (members === undefined) return new Set(jsonTypes);
  return new Set(members.flatMap((member) => [...valueTypes(member, definitions, within)]));
}
