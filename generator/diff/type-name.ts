import { isJsonObject, type Schema } from "../schema/schema.js";
import type { Alternative, Union } from "./alternatives.js";
import { excerpt } from "./excerpt.js";

/** What a schema accepts, in a few words: `integer or null`, `Circle or Polygon`. */
export function unionName({ alternatives, isNullable, isAny }: Union): string {
  if (isAny) return "anything";
  const names = alternatives.map(alternativeName);
  const all = [...new Set(isNullable ? [...names, "null"] : names)];
  const [last = "nothing"] = all.slice(-1);
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} or ${last}`;
}

/** One of the alternatives, in a few words. */
export function alternativeName(alternative: Alternative): string {
  switch (alternative.kind) {
    case "model":
      return alternative.name;
    case "values":
      return alternative.values.length > 5
        ? `one of ${alternative.values.length} values`
        : alternative.values.map(excerpt).join(" or ");
    case "type":
      return typeName(alternative.type, alternative.schema);
    case "all":
      return "a combination";
    case "opaque":
      return "a condition";
  }
}

function typeName(type: string, schema: Schema): string {
  const format = schema.format ?? schema["sourceFormat"];
  if (type === "array") return schema.prefixItems === undefined ? "list" : "tuple";
  if (type === "object") return isJsonObject(schema.properties) ? "object" : "dictionary";
  return typeof format === "string" ? `${type} (${format})` : type;
}
