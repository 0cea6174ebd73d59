import type { Schema } from "../schema.js";

/** Whether a value of the schema may be null; of a `$ref`, what it refers to is not looked at. */
export function acceptsNull(schema: Schema): boolean {
  if (schema.typeParameter !== undefined || schema.$ref !== undefined)
    return schema.typeParameter !== undefined;
  if (schema.enum !== undefined) return schema.enum.includes(null);
  if (Object.hasOwn(schema, "const")) return schema.const === null;
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return members.some(acceptsNull);
  if (schema.type === undefined) return true;
  return schema.type === "null" || (Array.isArray(schema.type) && schema.type.includes("null"));
}
