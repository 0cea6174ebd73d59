import { referencedName } from "../schema/reference-names.js";
import type { Schema } from "../schema/schema.js";

/**
 * Whether a value of the schema may be null.
 *
 * @param definitions - what `$ref`s refer to; without them, it is not looked at.
 */
export function acceptsNull(
  schema: Schema,
  definitions: NonNullable<Schema["$defs"]> = {},
  within: readonly string[] = [],
): boolean {
  if (schema.typeParameter !== undefined) return true;
  if (schema.$ref !== undefined) {
    const name = referencedName(schema.$ref);
    const model = within.includes(name) ? undefined : definitions[name];
    return model !== undefined && acceptsNull(model, definitions, [...within, name]);
  }
  if (schema.enum !== undefined) return schema.enum.includes(null);
  if (Object.hasOwn(schema, "const")) return schema.const === null;
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined)
    return members.some((member) => acceptsNull(member, definitions, within));
  if (schema.type === undefined) return true;
  return schema.type === "null" || (Array.isArray(schema.type) && schema.type.includes("null"));
}
