import { type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Does not require what has a default in the serialization schemas. Pydantic before 2.4 required it there,
 * and later ones do if a model says `json_schema_serialization_defaults_required`. What is read gets the
 * default where it is missing, so the type is the same.
 */
export const serializedDefaults: Pass = {
  name: "serialized-defaults",
  repairs:
    "fields with a default that are `required` as serialized, as Pydantic before 2.4 wrote them",
  apply: (document, { mode }) =>
    mode === "serialization" ? mapSchemas(document, withoutDefaulted) : document,
};

function withoutDefaulted(schema: Schema): Schema {
  const { required, properties } = schema;
  if (required === undefined || properties === undefined) return schema;
  const needed = required.filter((name) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return property?.default === undefined;
  });
  if (needed.length === required.length) return schema;
  return needed.length === 0 ? without(schema, "required") : { ...schema, required: needed };
}
