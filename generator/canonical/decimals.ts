import { type Schema, without } from "../schema.js";
import type { Pass } from "./pass.js";
import { mapSchemas } from "./traverse.js";

/**
 * Says that a string is a `Decimal` with a format of the generator's own, in place of Pydantic's pattern.
 * That one refuses what Pydantic itself writes (`1E+5`), takes time that grows with the square of the
 * text's length, and where `max_digits` is given ends in an alternative that matches any rest.
 */
export const decimals: Pass = {
  name: "decimals",
  repairs:
    "the pattern of a `Decimal`, which refuses `1E+5`, and which Pydantic 2.12 was the first to write",
  apply: (document) => mapSchemas(document, withFormat),
};

/** What Pydantic writes (`GenerateJsonSchema.decimal_schema`), the numbers of digits left open. */
const decimalPatterns: readonly RegExp[] = [
  String.raw`\d*\.?\d*$`,
  String.raw`\d*\.?\d{0,#}0*$`,
  String.raw`(?:\d{0,#}|(?=[\d.]{1,#}0*$)\d{0,#}\.\d{0,#}0*$)`,
  String.raw`(?:\d{0,#}|(?=[\d.]{1,#}0*$)\d*\.\d*0*$)`,
].map((ending) => {
  const literal = `^(?!^[-+.]*$)[+-]?0*${ending}`.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("#", "\\d+")}$`);
});

function withFormat(schema: Schema): Schema {
  const { pattern, format } = schema;
  if (pattern === undefined || format !== undefined) return schema;
  return decimalPatterns.some((known) => known.test(pattern))
    ? { format: "decimal", ...without(schema, "pattern") }
    : schema;
}
