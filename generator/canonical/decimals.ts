import { type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Takes away the pattern of a `Decimal`, which only Pydantic 2.12 and 2.13 write. It refuses what Pydantic itself
 * writes (`1E+5`), takes time that grows with the square of the text's length, and where `max_digits` is given ends
 * in an alternative that matches any rest. Without it, every Pydantic says the same of a `Decimal`.
 */
export const decimals: Pass = {
  name: "decimals",
  repairs:
    "the pattern of a `Decimal`, which refuses `1E+5`, and which only Pydantic 2.12 and 2.13 write",
  apply: (document) => mapSchemas(document, withoutPattern),
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

function withoutPattern(schema: Schema): Schema {
  const { pattern = "" } = schema;
  return decimalPatterns.some((known) => known.test(pattern)) ? without(schema, "pattern") : schema;
}
