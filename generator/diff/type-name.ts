import { assertNever } from "../model/node.js";
import { type Alternative, jsonTypeOf, type Union } from "./alternatives.js";
import { formatOf } from "./compare-texts.js";
import { excerpt } from "./excerpt.js";

/** What a union accepts, in a few words: `integer or null`, `Circle or Polygon`. */
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
    case "reference":
      return alternative.model.name;
    case "literals":
      return alternative.values.length > 5
        ? `one of ${alternative.values.length} values`
        : alternative.values.map(excerpt).join(" or ");
    case "number":
      return withFormat(jsonTypeOf(alternative), alternative.format);
    case "string":
      return withFormat("string", formatOf(alternative));
    case "boolean":
    case "list":
    case "tuple":
    case "dictionary":
    case "object":
      return alternative.kind;
    case "intersection":
      return "a combination";
    case "condition":
      return "a condition";
    default:
      return assertNever(alternative);
  }
}

function withFormat(type: string, format: string | undefined): string {
  return format === undefined ? type : `${type} (${format})`;
}
