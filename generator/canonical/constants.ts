import { jsonTypesOf, typesOf } from "../schema/json-types.js";
import { type Json, type Schema, sameJson, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/** Says each set of allowed values once: `enum` of one is `const`, and neither needs a `type` beside it. */
export const constants: Pass = {
  name: "constants",
  repairs: "`const` beside `enum`, `enum` of one value, `type` beside values that say it already",
  apply: (document) => mapSchemas(document, plainValues),
};

function plainValues(schema: Schema): Schema {
  const values = allowedValues(schema);
  if (values === undefined) return schema;
  const types = typesOf(schema);
  const allowed = values.filter(
    (value) => types === undefined || jsonTypesOf(value).some((type) => types.includes(type)),
  );
  const rest = without(schema, "type", "enum", "const");
  const [only, ...others] = allowed;
  if (only !== undefined && others.length === 0) return { const: only, ...rest };
  // No value is allowed: `enum` is empty, or its values are of other types.
  return allowed.length === 0 ? { ...rest, not: {} } : { enum: allowed, ...rest };
}

function allowedValues(schema: Schema): readonly Json[] | undefined {
  const { enum: values } = schema;
  if (!Object.hasOwn(schema, "const")) {
    return values?.filter(
      (value, index) => values.findIndex((other) => sameJson(value, other)) === index,
    );
  }
  // Safe: the keyword is there, and JSON has no undefined.
  const constant = schema.const as Json;
  return values === undefined || values.some((value) => sameJson(value, constant))
    ? [constant]
    : undefined;
}
