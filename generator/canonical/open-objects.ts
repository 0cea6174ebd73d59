import { typesOf } from "../schema/json-types.js";
import { keywordsOnProperties } from "../schema/keyword-groups.js";
import type { Schema } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Says that a `dict[str, Any]` takes any property, as Pydantic does since 2.11. A model without fields has
 * `properties`, if empty ones, and so is told apart.
 */
export const openObjects: Pass = {
  name: "open-objects",
  repairs: "`dict[str, Any]` without `additionalProperties`, as Pydantic before 2.11 wrote it",
  apply: (document) =>
    mapSchemas(document, (schema) =>
      isOpen(schema) ? { additionalProperties: {}, ...schema } : schema,
    ),
};

/** Whether a schema is of objects, and neither it nor anything beside it speaks of their properties. */
function isOpen(schema: Schema): boolean {
  const types = typesOf(schema) ?? [];
  return (
    types.includes("object") &&
    !keywordsOnProperties.some((keyword) => Object.hasOwn(schema, keyword))
  );
}
